using System.CommandLine;
using CraftAspire.Cli.Installing;

namespace CraftAspire.Cli.Testing;

/// <summary><c>craft test</c>: everything that the tests need, then the tests.</summary>
internal static class TestCommand
{
    private const int ShortList = 40;

    private static readonly Argument<string?> Filter = new("filter") { Description = "Part of a folder's, class' or test's name; without it every test runs.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Checkout checkout)
    {
        var command = new Command("test", "Run the tests. The last line is “N passed, N failed”.") { Filter };
        command.SetAction((arguments, cancellation) => RunAsync(checkout, arguments.GetValue(Filter), cancellation));

        return command;
    }

    private static async Task<int> RunAsync(Checkout checkout, string? filter, CancellationToken cancellation)
    {
        var steps = new Steps();
        await new DebianPackages(checkout, steps).InstallAsync(cancellation);
        await new Preparation(checkout, steps).RunAsync(cancellation);

        var results = await TestsAsync(checkout, filter, cancellation);

        if (filter is null)
        {
            results += await FormatAsync(checkout, steps, cancellation);
        }

        // At the end once more: what the services wrote in between hides where it first stood.
        foreach (var failure in results.Failures)
        {
            Console.WriteLine(string.Join(Environment.NewLine, $"✗ {failure.Name}", failure.Message, failure.StackTrace, ""));
        }

        // And in short, for whoever only sees the last lines of many.
        foreach (var failure in results.Failures.Take(ShortList))
        {
            Console.WriteLine($"✗ {failure.Summary}");
        }

        Console.WriteLine($"{results.Passed} passed, {results.Failed} failed");

        return results.Failed == 0 && results.Passed > 0 ? 0 : 1;
    }

    private static async Task<TestResults> TestsAsync(Checkout checkout, string? filter, CancellationToken cancellation)
    {
        var report = Path.Combine(checkout.Logs, "tests.xml");
        Directory.CreateDirectory(checkout.Logs);
        File.Delete(report);

        string[] filters = filter is null ? [] : ["-filter", $"/*/*{filter}*", "-filter", $"/*/*/*{filter}*", "-filter", $"/*/*/*/*{filter}*"];
        var exitCode = await Tool.ShowAsync(
            Checkout.DotNet,
            [checkout.Output("CraftAspire.Tests"), "-result-xml", report, "-noLogo", "-noColor", .. filters],
            checkout.Root,
            cancellation);

        return TestResults.Read(report, exitCode);
    }

    /// <summary>The code's format, counted as one test.</summary>
    private static async Task<TestResults> FormatAsync(Checkout checkout, Steps steps, CancellationToken cancellation)
    {
        var (exitCode, said) = (0, "");
        await steps.RunAsync("Checking the code's format", async () => (exitCode, said) = await Tool.RunAsync(
            Checkout.DotNet,
            ["format", checkout.In("CraftAspire.sln"), "--verify-no-changes", "--no-restore"],
            checkout.Root,
            cancellation));

        if (exitCode == 0)
        {
            return new TestResults(1, 0, []);
        }

        return new TestResults(0, 1, [new FailedTest("The code's format", $"{said}{Environment.NewLine}Run dotnet format CraftAspire.sln")]);
    }
}
