using System.Diagnostics;
using System.Text;

namespace CraftAspire.Bot;

/// <summary>
/// What broke and where, for the logs, without an exception's own words: those may quote what a player wrote, or an address of
/// Telegram with the bot token in it.
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
