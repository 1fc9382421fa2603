using System.Globalization;
using System.Xml.Linq;

namespace CraftAspire.Cli.Testing;

/// <summary>How many tests passed and failed, and what each failed one said.</summary>
internal sealed record TestResults(int Passed, int Failed, IReadOnlyList<FailedTest> Failures)
{
    public static TestResults operator +(TestResults left, TestResults right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, [.. left.Failures, .. right.Failures]);

    /// <summary>Reads xUnit's own report; a run that broke outside of its tests counts as one failure.</summary>
    public static TestResults Read(string report, int exitCode)
    {
        if (!File.Exists(report))
        {
            return new TestResults(0, 1, [new FailedTest("The test run", $"It ended with exit code {exitCode} and left no report.")]);
        }

        var assemblies = XDocument.Load(report).Descendants("assembly").ToList();
        int Sum(string name) => assemblies.Sum(assembly => int.Parse(assembly.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture));
        var failed = Sum("failed") + Sum("errors");

        return failed == 0 && exitCode != 0
            ? new TestResults(Sum("passed"), 1, [new FailedTest("The test run", $"Every test passed, but it ended with exit code {exitCode}.")])
            : new TestResults(Sum("passed"), failed, [.. assemblies.Descendants("failure").Select(FailedTest.Read)]);
    }
}
