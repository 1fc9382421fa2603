using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Runner;

internal static partial class RunnerLog
{
    [LoggerMessage(LogLevel.Error, "{Resource} cannot start: {Reason}")]
    public static partial void CannotStart(ILogger logger, string resource, string reason);

    [LoggerMessage(LogLevel.Error, "{Resource} failed with exit code {ExitCode}. Its last lines:\n{Lines}")]
    public static partial void Failed(ILogger logger, string resource, int exitCode, string lines);

    [LoggerMessage(LogLevel.Warning, "The Aspire dashboard is not installed ({Path} does not exist): the application runs without it. Run: npm ci --prefix .craft/npm")]
    public static partial void NoDashboard(ILogger logger, string path);
}
