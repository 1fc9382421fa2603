using System.Xml.Linq;

namespace CraftAspire.Cli.Testing;

/// <summary>A test that failed, or whatever failed around the tests.</summary>
/// <param name="Name">The test's full name.</param>
/// <param name="Message">What it said, and what each exception inside of the first one said.</param>
/// <param name="StackTrace">Where.</param>
internal sealed record FailedTest(string Name, string Message, string StackTrace = "")
{
    private const int ShortMessage = 160;

    /// <summary>Name and message on one line, which ends where it gets long.</summary>
    public string Summary
    {
        get
        {
            var message = string.Join(' ', Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

            return $"{Name}: {(message.Length > ShortMessage ? $"{message[..ShortMessage]}…" : message)}";
        }
    }

    /// <summary>Reads one <c>failure</c> element of xUnit's report; it stands in a <c>test</c> or, for what failed outside of one, in an <c>error</c>.</summary>
    public static FailedTest Read(XElement failure) => new(
        failure.Parent?.Attribute("name")?.Value ?? "An unnamed test",
        failure.Element("message")?.Value ?? "",
        failure.Element("stack-trace")?.Value ?? "");
}
