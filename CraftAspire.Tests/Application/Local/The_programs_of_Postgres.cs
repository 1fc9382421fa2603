using LocalProgram;

namespace CraftAspire.Tests.Application.Local;

public sealed class The_programs_of_Postgres : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task without_npm_are_missing_and_it_is_said_how_to_get_it()
    {
        // A machine that has dotnet and setpriv, and no npm.
        var path = Directory.CreateDirectory(_folder.In("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(path, "setpriv"), "/usr/bin/setpriv");
        File.CreateSymbolicLink(Path.Combine(path, "stat"), "/usr/bin/stat");

        var postgres = await StartAsync(new() { ["PATH"] = path });

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain("Node.js with npm is missing");
        postgres.Errors.ShouldContain("apt-get install npm");
        Directory.EnumerateDirectories(_folder.In("programs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task from_a_registry_that_is_down_are_asked_for_again_and_leave_nothing_that_looks_complete()
    {
        var postgres = await StartAsync(new()
        {
            ["npm_config_registry"] = $"http://127.0.0.1:{LoopbackPort.Free()}",
            ["npm_config_cache"] = _folder.In("cache"),
            ["npm_config_fetch_retries"] = "0",
        });

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain("The npm registry cannot be reached");
        Directory.EnumerateDirectories(_folder.In("programs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task in_a_folder_that_cannot_be_written_are_refused_in_a_sentence()
    {
        _folder.Write("programs", "in the way");

        var postgres = await StartAsync([]);

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"Postgres' programs cannot be stored in {_folder.In("programs")}");
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramResult> StartAsync(Dictionary<string, string?> environment) => Programs.RunAsync(
        Programs.DotNet,
        [
            Repository.Program("local/EmbeddedPostgres"),
            "--port", $"{LoopbackPort.Free()}", "--data", _folder.In("data"), "--programs", _folder.In("programs"),
        ],
        environment: new(environment) { ["POSTGRES_PASSWORD"] = "secret" });
}
