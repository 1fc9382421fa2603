using System.Diagnostics;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using CraftAspire.Tests.Inference.Model;
using CraftAspire.Tests.Inference.Server;

namespace CraftAspire.Tests.Inference.Client;

/// <summary>OpenAI's client for JavaScript, run by Node.js. Its package is pinned and installed once beside the tests.</summary>
public sealed class OpenAiClient : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "openai");

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules", "openai")))
            await Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    /// <summary>Makes one of the calls in <c>calls.mjs</c> and returns what the client saw.</summary>
    internal async Task<JsonNode> Call(string call, CraftMini model, string? key = null, ActivityContext parent = default)
    {
        var work = new JsonObject
        {
            ["call"] = call,
            ["address"] = model.Client.BaseAddress!.ToString(),
            ["key"] = key ?? InferenceServer.ApiKey,
            ["rules"] = Chat.Rules,
            ["traceparent"] = $"00-{parent.TraceId}-{parent.SpanId}-01",
        };
        return JsonNode.Parse(await Run("node", "calls.mjs", work.ToJsonString()))!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> Run(string program, params string[] arguments)
    {
        var result = await global::CliWrap.Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(_folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.StandardError);
        return result.StandardOutput;
    }
}
