using System.ComponentModel;
using System.Diagnostics;

namespace CraftAspire.AppHost.Local;

/// <summary>The machine's container engine, if it has one.</summary>
internal static class ContainerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Lazy<bool> DoesAnswer = new(Ask);

    /// <summary>True if a container engine answers. It is asked once.</summary>
    public static bool Answers => DoesAnswer.Value;

    /// <summary>
    /// True if Postgres and Redis run in containers: always in a published application, here as configured or else if an engine answers.
    /// </summary>
    public static bool InContainers(this CraftSettings settings, IDistributedApplicationBuilder builder) =>
        builder.ExecutionContext.IsPublishMode || (settings.Containers ?? Answers);

    private static bool Ask()
    {
        var engine = Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") is { Length: > 0 } chosen ? chosen : "docker";

        try
        {
            using var question = Process.Start(new ProcessStartInfo(engine, ["info", "--format", "{{.ID}}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;

            if (question.WaitForExit(Patience))
            {
                return question.ExitCode == 0;
            }

            question.Kill();
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
