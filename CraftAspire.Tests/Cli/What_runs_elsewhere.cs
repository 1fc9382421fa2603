using System.Diagnostics;

namespace CraftAspire.Tests.Cli;

/// <summary>Applications that were started with <c>--data</c>, asked for and stopped without it.</summary>
public sealed class What_runs_elsewhere : IDisposable
{
    private readonly TemporaryFolder _checkout = new();
    private readonly List<Process> _appHosts = [];

    [Fact]
    public async Task is_found_when_nothing_else_runs()
    {
        Start("elsewhere");

        await StatusIsOfTheFirst();
    }

    [Fact]
    public async Task is_stopped_when_nothing_else_runs()
    {
        Start("elsewhere");

        var down = await Programs.CraftAsync(_checkout.Path, ["down"]);

        down.ExitCode.ShouldBe(0, down.Errors);
        await _appHosts[0].WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Exists(_checkout.In("elsewhere/run.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("status")]
    [InlineData("down")]
    public async Task must_be_named_when_it_is_one_of_several(string command)
    {
        Start("here");
        Start("there");

        var answer = await Programs.CraftAsync(_checkout.Path, [command]);

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain($"--data {_checkout.In("here")}");
        answer.Errors.ShouldContain($"--data {_checkout.In("there")}");
        _appHosts.ShouldAllBe(appHost => !appHost.HasExited);
    }

    [Fact]
    public async Task stays_out_of_it_while_the_usual_one_runs()
    {
        Start(".craft/data");
        Start("elsewhere");

        await StatusIsOfTheFirst();
    }

    [Fact]
    public async Task is_nobodys_business_in_another_checkout()
    {
        using var other = new TemporaryFolder();
        Start("elsewhere");

        var down = await Programs.CraftAsync(other.Path, ["down"]);

        down.Errors.ShouldContain("Nothing is running");
        _appHosts[0].HasExited.ShouldBeFalse();
    }

    public void Dispose()
    {
        foreach (var appHost in _appHosts)
        {
            appHost.Kill();
            appHost.Dispose();
        }

        _checkout.Dispose();
    }

    private async Task StatusIsOfTheFirst()
    {
        var status = await Programs.CraftAsync(_checkout.Path, ["status", "--json"]);

        status.ExitCode.ShouldBe(0, status.Errors);
        status.Output.ShouldContain($"\"pid\":{_appHosts[0].Id}");
    }

    // A shell that waits for a word which never comes, with the command line of an AppHost: that and its run file are all that craft goes by.
    private void Start(string folder)
    {
        var data = _checkout.In(folder);
        var start = new ProcessStartInfo("sh",
        [
            "-c", "read word", "sh", "dotnet", _checkout.In("CraftAspire.AppHost/bin/Release/net10.0/CraftAspire.AppHost.dll"),
            $"--Craft:DataDirectory={data}", $"--Craft:RunFile={data}/run.json",
        ])
        {
            RedirectStandardInput = true,
        };

        var appHost = Process.Start(start)!;
        _appHosts.Add(appHost);
        _checkout.Write($"{folder}/run.json", $$"""{ "pid": {{appHost.Id}}, "resources": {}, "links": {}, "ready": true, "failed": [] }""");
    }
}
