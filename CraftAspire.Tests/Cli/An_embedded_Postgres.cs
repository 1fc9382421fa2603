using Npgsql;

namespace CraftAspire.Tests.Cli;

public sealed class An_embedded_Postgres : IDisposable
{
    private static readonly Dictionary<string, string?> Password = new() { ["POSTGRES_PASSWORD"] = "it's secret" };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task without_its_programs_says_which_is_missing()
    {
        var postgres = await RunAsync(FreePort.Next(), _folder.In("data"), _folder.In("nothing"));

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"{_folder.In("nothing")}/bin/postgres is missing: run ./craft doctor");
    }

    [Fact]
    public async Task on_a_port_in_use_names_the_port()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var postgres = await RunAsync(port, _folder.In("data"), Repository.PostgresBinaries);

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"Port {port} on 127.0.0.1 cannot be used");
    }

    [Fact]
    public async Task over_a_folder_that_cannot_be_written_names_it()
    {
        var data = _folder.Write("file", "in the way") + "/data";

        var postgres = await RunAsync(FreePort.Next(), data, Repository.PostgresBinaries);

        postgres.ExitCode.ShouldBe(1);
        postgres.Errors.ShouldContain($"The data folder {data} cannot be written");
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

    private static Task<ProgramResult> RunAsync(int port, string data, string binaries) => Programs.RunAsync(
        "dotnet",
        [Repository.Program("local/EmbeddedPostgres"), "--port", $"{port}", "--data", data, "--binaries", binaries],
        environment: Password);

    private static async Task<object?> ExecuteAsync(LocalServer server, string statement)
    {
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={server.Port};Username=postgres;Password={server.Password};Database=postgres");
        await using var command = source.CreateCommand(statement);

        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
