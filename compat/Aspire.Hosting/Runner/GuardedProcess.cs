using System.Diagnostics;

namespace Aspire.Hosting.Runner;

/// <summary>A process that never outlives this one, nor do its own children: <c>guard.sh</c> stands between.</summary>
internal sealed class GuardedProcess : IDisposable
{
    private static readonly string Guard = ReadGuard();

    private readonly Process _guard;
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GuardedProcess(Process guard) => _guard = guard;

    /// <summary>The exit code, once the process has ended and its last line was read.</summary>
    public Task<int> Exit => _exit.Task;

    public static GuardedProcess Start(Launch launch, Action<string, bool> onLine)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "aspire-guard", launch.Command, .. launch.Args])
        {
            WorkingDirectory = launch.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        start.Environment.Clear();

        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        var process = new GuardedProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        process.Run(onLine);
        return process;
    }

    /// <summary>Asks the process to end; after the grace it is killed.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        // The stream itself: a buffering writer would try again, and fail again, when it is closed.
        var guard = _guard.StandardInput.BaseStream;

        try
        {
            await guard.WriteAsync("stop\n"u8.ToArray());
            await Exit.WaitAsync(grace);
        }
        catch (Exception ended) when (ended is IOException or TimeoutException)
        {
            guard.Close();
            await Exit;
        }
    }

    public void Dispose() => _guard.Dispose();

    private void Run(Action<string, bool> onLine)
    {
        var guardEnded = new TaskCompletionSource();
        _guard.Exited += (_, _) => guardEnded.TrySetResult();
        _guard.Start();

        var lines = Task.WhenAll(ReadAsync(_guard.StandardOutput, isError: false), ReadAsync(_guard.StandardError, isError: true));
        _ = EndAsync();

        async Task ReadAsync(StreamReader reader, bool isError)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                onLine(line, isError);
            }
        }

        async Task EndAsync()
        {
            await guardEnded.Task;

            // A straggler may hold the pipe open; the lines of the process itself are all there by then.
            await Task.WhenAny(lines, Task.Delay(TimeSpan.FromSeconds(1)));
            _exit.TrySetResult(_guard.ExitCode);
        }
    }

    private static string ReadGuard()
    {
        using var reader = new StreamReader(typeof(GuardedProcess).Assembly.GetManifestResourceStream("guard.sh")!);
        return reader.ReadToEnd();
    }
}
