using LocalProgram;
using Npgsql;

namespace CraftAspire.Tests.Application.Local;

public sealed class An_embedded_Postgres : IDisposable
{
    private static readonly Dictionary<string, string?> Password = new() { ["POSTGRES_PASSWORD"] = "it's secret" };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task on_a_port_in_use_names_the_port()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var postgres = await RunAsync(port, _folder.In("data"), Repository.PostgresPrograms);

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"Port {port} on 127.0.0.1 cannot be used");
    }

    [Fact]
    public async Task over_a_folder_that_cannot_be_written_names_it()
    {
        var data = _folder.Write("file", "in the way") + "/data";

        var postgres = await RunAsync(LoopbackPort.Free(), data, Repository.PostgresPrograms);

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"The data folder {data} cannot be written");
    }

    [Fact]
    public async Task on_a_disk_that_takes_no_more_says_so_and_starts_once_there_is_room()
    {
        // A limit on the size of files stands for the full disk: the same writes fail, and nobody has to be root for it.
        var postgres = await Programs.RunAsync(
            "prlimit",
            ["--fsize=65536", .. Arguments(LoopbackPort.Free(), _folder.In("data"), Repository.PostgresPrograms).Prepend("dotnet")],
            environment: new(Password) { ["DOTNET_EnableWriteXorExecute"] = "0" });
        await using var later = await LocalServer.StartPostgresAsync(_folder.In("data"));

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"Postgres cannot make its data folder {_folder.In("data")}/18");
        postgres.Errors.ShouldContain("File too large");
        (await ExecuteAsync(later, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task whose_disk_fills_up_while_it_runs_keeps_its_data_and_goes_on_by_itself_once_there_is_room()
    {
        await using var server = await LocalServer.StartPostgresAsync(_folder.In("data"));
        await ExecuteAsync(server, "CREATE TABLE notes AS SELECT 'kept' AS text");
        await using var connection = new NpgsqlConnection(ConnectionString(server));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var first = (await File.ReadAllLinesAsync(_folder.In("data/18/postmaster.pid"), TestContext.Current.CancellationToken))[0];

        // This server may write nothing any more; the one that follows it may.
        await ForbidWritingAsync(first);
        await ForbidWritingAsync($"{connection.ProcessID}");
        await using var insert = new NpgsqlCommand("INSERT INTO notes VALUES ('too much')", connection);
        await Should.ThrowAsync<NpgsqlException>(() => insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        await Waits.Until(() => server.Said.Contains("There is no room on the disk of", StringComparison.Ordinal));
        await Waits.Until(async () => await CountNotesAsync(server) is not null);

        (await ExecuteAsync(server, "SELECT string_agg(text, ', ') FROM notes")).ShouldBe("kept");
    }

    [Fact]
    public async Task keeps_its_data_when_it_is_killed_and_starts_again_with_another_password()
    {
        _folder.Write("data/18.unfinished/PG_VERSION", "left by a start that was cut off");

        await using (var first = await LocalServer.StartPostgresAsync(_folder.In("data")))
        {
            await ExecuteAsync(first, "CREATE TABLE notes AS SELECT 'kept' AS text");
            first.Kill();
        }

        await using var second = await LocalServer.StartPostgresAsync(_folder.In("data"));

        (await ExecuteAsync(second, "SELECT text FROM notes")).ShouldBe("kept");
    }

    public void Dispose() => _folder.Dispose();

    private static Task<ProgramResult> RunAsync(int port, string data, string binaries) =>
        Programs.RunAsync("dotnet", Arguments(port, data, binaries), environment: Password);

    private static string[] Arguments(int port, string data, string binaries) =>
        [Repository.Program("local/EmbeddedPostgres"), "--port", $"{port}", "--data", data, "--programs", binaries];

    // Only its own user may do that to a process.
    private async Task ForbidWritingAsync(string process)
    {
        const string Script = """
            if [ "$(id -u)" = 0 ]; then
              set -- "$1" "$2" setpriv --reuid="$(stat -c %u "$2")" --regid="$(stat -c %g "$2")" --clear-groups
            else
              set -- "$1" "$2"
            fi
            process=$1; shift 2; exec "$@" prlimit --pid "$process" --fsize=0:
            """;

        var limited = await Programs.RunAsync("sh", ["-c", Script, "sh", process, _folder.In("data/18/postmaster.pid")]);
        limited.ExitCode.ShouldBe(0, limited.Errors);
    }

    // Null while it does not answer.
    private static async Task<object?> CountNotesAsync(LocalServer server)
    {
        try
        {
            return await ExecuteAsync(server, "SELECT count(*) FROM notes");
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static string ConnectionString(LocalServer server) =>
        $"Host=127.0.0.1;Port={server.Port};Username=postgres;Password={server.Password};Database=postgres";

    private static async Task<object?> ExecuteAsync(LocalServer server, string statement)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString(server));
        await using var command = source.CreateCommand(statement);

        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
