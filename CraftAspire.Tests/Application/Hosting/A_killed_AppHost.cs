using System.Diagnostics;
using System.Globalization;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class A_killed_AppHost
{
    private const string Mark = "CRAFT_TEST_RUN";

    [Theory]
    [InlineData("KILL", false)]
    [InlineData("INT", false)]
    [InlineData("TERM", true)]
    public async Task leaves_nothing_behind(string signal, bool isForTheWholeGroup)
    {
        var run = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
        var folder = Path.Combine(Path.GetTempPath(), $"craftaspire-killed-{run}");
        using var appHost = Start(run, folder);
        try
        {
            await ProcessTable.WaitUntilOneRuns(Mark, run, "/bin/postgres -c port=");
            ProcessTable.WithVariable(Mark, run).Count.ShouldBeGreaterThan(5);

            using var kill = Process.Start(
                "kill", [$"-{signal}", "--", (isForTheWholeGroup ? -appHost.Id : appHost.Id).ToString(CultureInfo.InvariantCulture)]);

            await ProcessTable.WaitUntilNoneWithVariable(Mark, run, limit: Patience.Limit);
        }
        finally
        {
            appHost.Kill();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Process Start(string run, string folder)
    {
        // A shell without job control starts what runs in the background with SIGINT ignored, and that is inherited.
        var start = new ProcessStartInfo("env")
        {
            ArgumentList =
            {
                "--default-signal=INT",
                "setsid",
                "dotnet",
                Repository.Program("CraftAspire.AppHost"),
                $"--Craft:DataDirectory={folder}/data",
                "--Craft:Containers=false",
                "--Craft:Throwaway=true",
                "--Parameters:postgres-password=test",
                "--Parameters:cache-password=test",
                "--Parameters:inference-api-key=a-key-for-tests-0123456789",
                "--Parameters:token-key=0123456789012345678901234567890123",
            },
            Environment = { [Mark] = run, ["DOTNET_ENVIRONMENT"] = "Development", ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        var appHost = Process.Start(start)!;
        appHost.BeginOutputReadLine();
        appHost.BeginErrorReadLine();
        return appHost;
    }
}
