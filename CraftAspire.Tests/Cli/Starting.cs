using System.Net;
using System.Net.Sockets;

namespace CraftAspire.Tests.Cli;

public sealed class Starting : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task over_a_folder_that_cannot_be_written_names_it_and_the_option()
    {
        var data = _folder.Write("file", "in the way") + "/data";

        var up = await Programs.CraftAsync(Repository.Root, ["up", "--data", data]);

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain($"The data folder {data} cannot be written");
        up.Errors.ShouldContain("--data");
    }

    [Fact]
    public async Task on_a_port_in_use_names_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var up = await Programs.CraftAsync(Repository.Root, ["up", "--data", _folder.Path, "--port-base", $"{port}"]);

        up.ExitCode.ShouldBe(1);
        up.Errors.ShouldContain($"Port {port} is in use");
        up.Errors.ShouldContain("--port-base");
    }

    [Theory]
    [InlineData("--port-base", "up", "--port-base", "80")]
    [InlineData("many", "up", "--port-base", "many")]
    [InlineData("--unknown", "up", "--unknown")]
    [InlineData("upp", "upp")]
    [InlineData("ada", "token", "player", "ada")]
    public async Task with_a_wrong_argument_changes_nothing_and_names_it(string named, params string[] arguments)
    {
        var wrong = await Programs.CraftAsync(_folder.Path, arguments);

        wrong.ExitCode.ShouldNotBe(0);
        wrong.Errors.ShouldContain(named);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
