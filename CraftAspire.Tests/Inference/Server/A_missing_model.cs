using System.Net;
using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Tests.Inference.Engine;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Inference.Server;

public sealed class A_missing_model : IDisposable
{
    private static readonly string Whole = Repository.In("models/craft-mini.gguf");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("craft-model-");

    private string ModelPath => Path.Combine(_folder.FullName, "craft-mini.gguf");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task leaves_the_server_up_and_is_explained() => Explains("There is no model file");

    [Fact]
    public async Task may_be_a_file_of_another_kind()
    {
        await File.WriteAllTextAsync(ModelPath, "This is not a model.", TestContext.Current.CancellationToken);

        await Explains("is not a GGUF file");
    }

    [Fact]
    public async Task may_be_a_file_cut_short()
    {
        await Copy(bytes: 3_000_000);

        await Explains("could not be loaded");
    }

    [Fact]
    public async Task may_have_its_file_but_no_native_library()
    {
        await Copy(bytes: int.MaxValue);

        await Explains(
            "libllama.so is nowhere",
            _ => throw new TypeInitializationException("LLama.Native.NativeApi", new DllNotFoundException("libllama.so is nowhere.")));
    }

    [Fact]
    public async Task is_served_as_soon_as_its_file_is_there()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await InferenceServer.Start(null, clock, ("ModelPath", ModelPath));
        await server.Until(state => state is ModelState.Unavailable);

        await Copy(bytes: int.MaxValue);
        await server.Until(state =>
        {
            // Requests of the warm-up have deadlines on the same clock.
            if (state is ModelState.Unavailable)
            {
                clock.Advance(TimeSpan.FromSeconds(5));
            }

            return state is ModelState.Ready;
        });

        (await server.Ask(Chat.Combine("Fire + Water"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task is_none_when_only_the_warm_up_is_refused()
    {
        await Copy(bytes: 100);
        var warmUp = Path.Combine(_folder.FullName, "wrong.json");
        await File.WriteAllTextAsync(warmUp, """[{"messages": "none"}]""", TestContext.Current.CancellationToken);

        await using var server = await InferenceServer.Start(
            _ => new ScriptedModel(), null, ("ModelPath", ModelPath), ("WarmUpPath", warmUp));
        await server.Until(state => state is ModelState.Ready);

        (await server.Ask(Chat.Scripted())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task that_comes_after_a_stop_is_disposed_and_the_stop_did_not_wait()
    {
        using var loading = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var model = new ScriptedModel();
        await Copy(bytes: 100);
        var server = await InferenceServer.Start(_ => { loading.Set(); gate.Wait(); return model; }, null, ("ModelPath", ModelPath));
        loading.Wait(TestContext.Current.CancellationToken);

        await server.DisposeAsync();
        model.IsDisposed.Task.IsCompleted.ShouldBeFalse();
        gate.Set();

        await model.IsDisposed.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private async Task Explains(string reason, ModelLoader? load = null)
    {
        await using var server = await InferenceServer.Start(load, null, ("ModelPath", ModelPath));
        await server.Until(state => state is ModelState.Unavailable);

        var asked = await server.Ask(Chat.Combine("Fire + Water"));
        var health = await server.Client.GetAsync("/health", TestContext.Current.CancellationToken);

        asked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        asked.Headers.RetryAfter.ShouldNotBeNull();
        health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await InferenceServer.Json(health))["reasons"]!["model"]!.GetValue<string>().ShouldContain(reason);
    }

    private async Task Copy(int bytes)
    {
        await using var source = File.OpenRead(Whole);
        var content = new byte[Math.Min(bytes, source.Length)];
        await source.ReadExactlyAsync(content, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(ModelPath, content, TestContext.Current.CancellationToken);
    }
}
