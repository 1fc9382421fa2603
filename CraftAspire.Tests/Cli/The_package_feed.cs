using System.Text.Json;
using LocalProgram;

namespace CraftAspire.Tests.Cli;

public sealed class The_package_feed : IDisposable
{
    private static readonly Dictionary<string, string?> OwnBuild = new() { ["MSBUILDDISABLENODEREUSE"] = "1" };

    private readonly TemporaryFolder _clone = new();

    [Theory]
    [InlineData("CraftAspire.Api", "Aspire.Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("CraftAspire.Bot", "Telegram.Bot")]
    [InlineData("CraftAspire.Inference", "LLamaSharp,LLamaSharp.Backend.Cpu,LLamaSharp.Backend.Cuda12")]
    [InlineData("CraftAspire.ServiceDefaults", "OpenTelemetry.Extensions.Hosting")]
    [InlineData("CraftAspire.Tests", "Aspire.Hosting.Testing,xunit.v3")]
    public async Task that_has_everything_gets_the_real_packages(string project, string packages)
    {
        var evaluation = await Programs.RunAsync("dotnet", ["msbuild", project, "-p:UseStandIns=false", "-getItem:PackageReference"]);

        var listed = JsonDocument.Parse(evaluation.Output).RootElement.GetProperty("Items").GetProperty("PackageReference")
            .EnumerateArray().Select(package => package.GetProperty("Identity").GetString());
        packages.Split(',').ShouldBeSubsetOf(listed);
    }

    [Fact]
    public async Task must_have_all_that_is_stood_in_for_in_exactly_its_version()
    {
        var standIns = Directory.EnumerateDirectories(Repository.In("compat")).Select(folder => Path.GetFileName(folder)!).Except(["FeedProbe", "Aspire.Hosting"]);

        var evaluation = await Programs.RunAsync("dotnet", ["msbuild", "compat/FeedProbe", "-getItem:PackageDownload"]);

        var asked = JsonDocument.Parse(evaluation.Output).RootElement.GetProperty("Items").GetProperty("PackageDownload").EnumerateArray()
            .ToDictionary(package => package.GetProperty("Identity").GetString()!, package => package.GetProperty("Version").GetString()!);
        asked.Keys.ShouldBe([.. standIns, "Aspire.AppHost.Sdk", "LLamaSharp.Backend.Cpu", "LLamaSharp.Backend.Cuda12"], ignoreOrder: true);
        asked.Values.ShouldAllBe(version => version.StartsWith('[') && version.EndsWith(']') && !version.Contains(','));
    }

    [Fact]
    public async Task is_asked_by_a_single_project_too_which_then_names_the_one_command()
    {
        FreshClone();

        var build = await Programs.RunAsync("dotnet", ["build", "CraftAspire.Contracts"], _clone.Path, OwnBuild);

        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldContain("CRAFT002");
        build.Output.ShouldContain("Now run: dotnet build CraftAspire.sln");
    }

    [Fact]
    public async Task that_is_down_is_never_remembered()
    {
        FreshClone();

        var build = await Programs.RunAsync("dotnet", ["build", "CraftAspire.Contracts"], _clone.Path, new(OwnBuild)
        {
            ["RestoreSources"] = $"http://127.0.0.1:{LoopbackPort.Free()}/v3/index.json",
        });

        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldContain("The package feed could not be reached");
        File.Exists(_clone.In(".craft/feed.props")).ShouldBeFalse();
    }

    public void Dispose() => _clone.Dispose();

    private void FreshClone()
    {
        foreach (var path in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "compat/FeedProbe", "compat/StandIns.targets", "CraftAspire.Contracts"])
        {
            _clone.WithCopyOf(path);
        }
    }
}
