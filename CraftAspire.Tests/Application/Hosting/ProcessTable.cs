using System.Text;

namespace CraftAspire.Tests.Application.Hosting;

/// <summary>The processes of this machine, known by a variable of their environment, which children inherit.</summary>
internal static class ProcessTable
{
    public static IReadOnlyList<int> WithVariable(string name, string value)
    {
        var wanted = $"{name}={value}\0";
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Select(Path.GetFileName)
                .Where(id => char.IsAsciiDigit(id![0]))
                .Select(id => int.Parse(id!, null))
                .Where(id => EnvironmentOf(id).Contains(wanted, StringComparison.Ordinal))
        ];
    }

    /// <summary>Waits until one of these processes shows the text in its command line.</summary>
    public static async Task WaitUntilOneRuns(string name, string value, string commandLine)
    {
        using var limit = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        while (!WithVariable(name, value).Any(id => CommandLineOf(id).Contains(commandLine, StringComparison.Ordinal)))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Waits until no such process is left.</summary>
    public static async Task WaitUntilNoneWithVariable(string name, string value, TimeSpan limit)
    {
        using var tooLong = new CancellationTokenSource(limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        while (WithVariable(name, value) is { Count: > 0 } left)
        {
            if (tooLong.IsCancellationRequested)
            {
                throw new TimeoutException($"Still there: {string.Join(", ", left.Select(CommandLineOf))}");
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string CommandLineOf(int id) => Read(id, "cmdline").Replace('\0', ' ');

    private static string EnvironmentOf(int id) => Read(id, "environ");

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}", Encoding.Latin1);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
