using System.Diagnostics;
using System.Globalization;
using LocalProgram;

namespace CraftAspire.Tests.Cli;

public sealed class Preparing_a_checkout : IDisposable
{
    private readonly TemporaryFolder _checkout = new();
    private readonly List<int> _compilers = [];

    [Fact]
    public async Task without_npm_says_how_to_get_it()
    {
        _checkout.WithCopyOf("local/packages");

        var up = await Programs.CraftAsync(_checkout.Path, ["up"], new() { ["PATH"] = "/nowhere", ["CRAFT_DOTNET"] = Programs.DotNet });

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain("Node.js with npm is missing");
        up.Errors.ShouldContain("apt-get install npm");
    }

    [Fact]
    public async Task from_a_registry_that_is_down_says_so_and_leaves_nothing_that_looks_complete()
    {
        _checkout.WithCopyOf("local/packages");

        var up = await Programs.CraftAsync(_checkout.Path, ["up"], new()
        {
            ["npm_config_registry"] = $"http://127.0.0.1:{LoopbackPort.Free()}",
            ["npm_config_cache"] = _checkout.In("cache"),
            ["npm_config_fetch_retries"] = "0",
        });

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain("The npm registry could not be reached");
        File.Exists(_checkout.In(".craft/npm/complete")).ShouldBeFalse();
    }

    [Fact]
    public async Task does_a_half_finished_download_again_but_not_a_whole_one()
    {
        _checkout.Write("local/packages/package.json", """{ "name": "none", "version": "1.0.0" }""");
        _checkout.Write("local/packages/package-lock.json", """{ "name": "none", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "none", "version": "1.0.0" } } }""");
        var half = _checkout.Write(".craft/npm/node_modules/half/index.js", "half a program");

        var first = await Programs.CraftAsync(_checkout.Path, ["up"]);
        Directory.CreateDirectory(_checkout.In(".craft/npm/node_modules"));
        var second = await Programs.CraftAsync(_checkout.Path, ["up"]);

        File.Exists(half).ShouldBeFalse();
        first.Errors.ShouldContain("✓ Fetching");
        second.Errors.ShouldNotContain("Fetching");
    }

    [Fact]
    public async Task that_does_not_build_shows_why()
    {
        _checkout.Write("local/packages/package.json", """{ "name": "none", "version": "1.0.0" }""");
        _checkout.Write("local/packages/package-lock.json", """{ "name": "none", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "none", "version": "1.0.0" } } }""");
        _checkout.Write("CraftAspire.sln", "this is no solution");

        var up = await Programs.CraftAsync(_checkout.Path, ["up"]);

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain("MSB5010");
        up.Errors.ShouldContain("The solution does not build");
    }

    [Fact]
    public async Task without_an_sdk_says_how_to_get_it()
    {
        _checkout.WithCopyOf("craft").Write("global.json", """{ "sdk": { "version": "99.0.100" } }""");

        var up = await Programs.RunAsync(_checkout.In("craft"), ["up"], _checkout.Path);

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain("the .NET 10 SDK is missing");
    }

    [Fact]
    public async Task again_waits_for_no_compiler_that_stayed_in_memory_and_builds_what_changed_only()
    {
        var compiler = _checkout.In("compiler.pid");
        var dotnet = _checkout.WithCopyOf("craft").Write("sdk/dotnet", $"""
            #!/bin/sh
            case "$1" in
                --version) echo 10.0.100 ;;
                build) mkdir -p "$6"; touch "$6/craft.dll"; sleep 900 & echo $! > {compiler} ;;
                *) echo started ;;
            esac
            """);
        await Programs.RunAsync("chmod", ["+x", dotnet]);
        foreach (var source in (string[])["CraftAspire.Cli/Program.cs", "Directory.Build.props", "global.json"]) _checkout.Write(source, "");

        var first = await Start();
        _checkout.Write("CraftAspire.Cli/bin/Release/craft.dll", "of the whole solution's build");
        var unchanged = await Start();
        _checkout.Write("CraftAspire.Cli/Program.cs", "changed");
        var changed = await Start();

        (first.Output, unchanged.Output, changed.Output).ShouldBe(("started\n", "started\n", "started\n"));
        (first.Errors, unchanged.Errors, changed.Errors).ShouldBe(("Building craft (once)…\n", "", "Building craft (once)…\n"));

        async Task<ProgramResult> Start()
        {
            var result = await Programs.RunAsync(_checkout.In("craft"), ["up"], _checkout.Path, new() { ["PATH"] = $"{Path.GetDirectoryName(dotnet)}:{Environment.GetEnvironmentVariable("PATH")}" });
            _compilers.Add(int.Parse(await File.ReadAllTextAsync(compiler), CultureInfo.InvariantCulture));
            return result;
        }
    }

    public void Dispose()
    {
        foreach (var compiler in _compilers.Distinct())
        {
            using var process = Process.GetProcessById(compiler);
            process.Kill();
        }

        _checkout.Dispose();
    }
}
