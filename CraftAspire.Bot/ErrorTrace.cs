using System.Diagnostics;
using System.Text;

namespace CraftAspire.Bot;

/// <summary>
/// Describes an exception for the logs by its types and stacks. It omits the message, which may quote a player's text or an address with
/// the bot token.
/// </summary>
internal static class ErrorTrace
{
    /// <summary>The types of the exception and of what caused it, each with its stack.</summary>
    public static string Of(Exception error)
    {
        var trace = new StringBuilder();
        for (var one = error; one is not null; one = one.InnerException)
        {
            trace.Append(trace.Length == 0 ? "" : "caused by ").AppendLine(one.GetType().FullName);
            trace.Append(new StackTrace(one, fNeedFileInfo: true));
        }

        return trace.ToString();
    }
}
