using System.Xml.Linq;

namespace CraftAspire.Cli.Testing;

/// <summary>A test that failed, or whatever failed around the tests.</summary>
internal sealed record FailedTest(string Name, string Message)
{
    /// <summary>Reads one <c>failure</c> element of xUnit's report; it stands in a <c>test</c> or, for what failed outside of one, in an <c>error</c>.</summary>
    public static FailedTest Read(XElement failure) => new(
        failure.Parent?.Attribute("name")?.Value ?? "An unnamed test",
        string.Join(Environment.NewLine, new[] { failure.Element("message")?.Value, failure.Element("stack-trace")?.Value }.OfType<string>()));
}
