using System.Globalization;
using System.Xml.Linq;

namespace CraftAspire.Cli.Testing;

/// <summary>How many tests passed and failed.</summary>
internal sealed record TestResults(int Passed, int Failed)
{
    public static TestResults operator +(TestResults left, TestResults right) => new(left.Passed + right.Passed, left.Failed + right.Failed);

    /// <summary>Reads xUnit's own report; a run that broke outside of its tests counts as one failure.</summary>
    public static TestResults Read(string report, int exitCode)
    {
        if (!File.Exists(report))
        {
            return new TestResults(0, 1);
        }

        var assemblies = XDocument.Load(report).Descendants("assembly").ToList();
        int Sum(string name) => assemblies.Sum(assembly => int.Parse(assembly.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture));
        var failed = Sum("failed") + Sum("errors");

        return new TestResults(Sum("passed"), failed == 0 && exitCode != 0 ? 1 : failed);
    }
}
