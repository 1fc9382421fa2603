namespace CraftAspire.Tests.Cli;

public sealed class Craft_with_nothing_running : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task has_nothing_to_stop_and_is_content()
    {
        var down = await Programs.CraftAsync(Repository.Root, ["down", "--data", _data.Path]);

        down.ExitCode.ShouldBe(0);
        down.Errors.ShouldContain("Nothing is running");
    }

    [Fact]
    public async Task tells_so_by_its_status()
    {
        var status = await Programs.CraftAsync(Repository.Root, ["status", "--data", _data.Path]);

        status.ExitCode.ShouldBe(3);
        status.Errors.ShouldContain("./craft up starts it");
    }

    [Fact]
    public async Task never_stops_a_process_that_only_has_the_number_of_an_earlier_one()
    {
        _data.Write("run.json", $$"""{ "pid": {{Environment.ProcessId}}, "resources": {}, "links": {}, "ready": true, "failed": [] }""");

        var down = await Programs.CraftAsync(Repository.Root, ["down", "--data", _data.Path]);

        down.ExitCode.ShouldBe(0);
        down.Errors.ShouldContain("Nothing is running");
    }

    [Fact]
    public async Task takes_a_broken_run_file_for_none()
    {
        _data.Write("run.json", "{ \"pid\": 1");

        var status = await Programs.CraftAsync(Repository.Root, ["status", "--data", _data.Path]);

        status.ExitCode.ShouldBe(3);
    }

    public void Dispose() => _data.Dispose();
}
