using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace CraftAspire.Tests.Hosting;

/// <summary>The stand-in's. With the real packages this is Aspire's own business, and the file is left out.</summary>
public sealed class The_runner
{
    private const string Forever = "echo up $$; while :; do sleep 0.1; done";

    [Fact]
    public async Task starts_a_resource_once_what_it_waits_for_has_completed()
    {
        await using var application = new SmallApplication();
        var first = application.Add("first", "sleep 0.3; echo made > made");
        application.Add("second", "cat made").WaitForCompletion(first);

        await application.Start();

        (await application.WaitUntilOver("second")).ExitCode.ShouldBe(0);
        await application.WaitForLine("second", "made");
    }

    [Fact]
    public async Task does_not_start_what_waits_for_something_that_failed()
    {
        await using var application = new SmallApplication();
        var first = application.Add("first", "exit 7");
        application.Add("second", "echo started > started").WaitForCompletion(first);

        await application.Start();

        (await application.WaitUntilOver("second")).State!.Text.ShouldBe(KnownResourceStates.FailedToStart);
        File.Exists(Path.Combine(application.Folder, "started")).ShouldBeFalse();
    }

    [Fact]
    public async Task shows_a_crash_as_failed_with_its_last_lines()
    {
        await using var application = new SmallApplication();
        application.Add("crasher", "echo all is well; echo the cat is on the keyboard >&2; exit 3");

        await application.Start();

        var end = await application.WaitUntilOver("crasher");
        end.ExitCode.ShouldBe(3);
        end.State!.Style.ShouldBe(KnownResourceStateStyles.Error);
        await application.WaitForLine("crasher", "the cat is on the keyboard");
    }

    [Fact]
    public async Task says_in_a_sentence_that_a_program_is_missing()
    {
        await using var application = new SmallApplication();
        application.AddProgram("nowhere", "no-such-program");

        await application.Start();

        (await application.WaitUntilOver("nowhere")).State!.Text.ShouldBe(KnownResourceStates.FailedToStart);
        await application.WaitForLine("nowhere", "The program 'no-such-program' was not found.");
    }

    [Fact]
    public async Task says_in_a_sentence_that_a_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var application = new SmallApplication();
        application.Add("late", Forever).WithHttpEndpoint(port, isProxied: false);

        await application.Start();

        (await application.WaitUntilOver("late")).State!.Text.ShouldBe(KnownResourceStates.FailedToStart);
        await application.WaitForLine("late", $"Port {port} is in use by another program.");
    }

    [Fact]
    public async Task stops_and_starts_a_resource_on_command()
    {
        await using var application = new SmallApplication();
        application.Add("service", Forever);
        await application.Start();
        var before = await application.WaitUntil("service", snapshot => snapshot.State?.Text == KnownResourceStates.Running);

        await application.Running.ResourceCommands.ExecuteCommandAsync("service", KnownResourceCommands.StopCommand, TestContext.Current.CancellationToken);
        var stopped = await application.WaitUntilOver("service");
        var restarted = await application.Running.ResourceCommands.ExecuteCommandAsync("service", "resource-restart", TestContext.Current.CancellationToken);
        var after = await application.WaitUntil("service", snapshot => snapshot.State?.Text == KnownResourceStates.Running);

        stopped.State!.Text.ShouldBe(KnownResourceStates.Exited);
        restarted.Success.ShouldBeTrue();
        after.StartTimeStamp!.Value.ShouldBeGreaterThan(before.StartTimeStamp!.Value);
    }

    [Fact]
    public async Task refuses_a_command_that_nobody_knows()
    {
        await using var application = new SmallApplication();
        application.Add("service", "true");
        await application.Start();

        var unknown = await application.Running.ResourceCommands.ExecuteCommandAsync("service", "dance", TestContext.Current.CancellationToken);

        unknown.Success.ShouldBeFalse();
        unknown.Message.ShouldBe("Command 'dance' not available for resource 'service'.");
    }

    [Fact]
    public async Task stops_what_others_need_after_them()
    {
        await using var application = new SmallApplication();
        var first = application.Add("first", "trap 'echo first >> ends; exit 0' TERM; " + Forever);
        application.Add("second", "trap 'sleep 0.3; echo second >> ends; exit 0' TERM; " + Forever).WaitForStart(first);
        await application.Start();
        await application.WaitForLine("first", "up");
        await application.WaitForLine("second", "up");

        await application.Running.StopAsync(TestContext.Current.CancellationToken);

        application.Read("ends").ShouldBe("second\nfirst\n");
    }

    [Fact]
    public async Task refuses_resources_that_wait_for_one_another()
    {
        await using var application = new SmallApplication();
        var first = application.Add("first", Forever);
        first.WaitFor(application.Add("second", Forever).WaitFor(first));

        var refusal = await Should.ThrowAsync<DistributedApplicationException>(application.Start);

        refusal.Message.ShouldContain("first -> second -> first");
    }

    [Fact]
    public async Task starts_on_command_only_what_says_so()
    {
        await using var application = new SmallApplication();
        application.Add("sleeper", "echo awake").WithExplicitStart();
        await application.Start();
        var before = await application.WaitUntil("sleeper", snapshot => snapshot.State is not null);

        await application.Running.ResourceCommands.ExecuteCommandAsync("sleeper", KnownResourceCommands.StartCommand, TestContext.Current.CancellationToken);

        before.State!.Text.ShouldBe(KnownResourceStates.NotStarted);
        await application.WaitForLine("sleeper", "awake");
    }

    [Fact]
    public async Task offers_every_replica_of_the_api_to_service_discovery()
    {
        await using var model = await AppHostModel.Describe("--Craft:ApiReplicas=2");

        var environment = await model.EnvironmentOf("bot");

        environment.Keys.ShouldContain("services__api__http__0");
        environment.Keys.ShouldContain("services__api__http__1");
    }
}
