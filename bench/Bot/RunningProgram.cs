using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bench.Bot;

/// <summary>A program that runs beside the measurement and ends with it.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process) => this.process = process;

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it says the word, or until it ends where no word is given.</summary>
    public static async Task<RunningProgram> Start(
        string program, IEnumerable<string> arguments, Dictionary<string, string> environment, string? word)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var running = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        running.Watch(word);
        running.process.Start();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        await running.ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await terminate.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Watch(string? word)
    {
        process.OutputDataReceived += (_, line) => Note(line.Data, word);
        process.ErrorDataReceived += (_, line) => Note(line.Data, word);
        process.Exited += (_, _) =>
        {
            if (word is null && process.ExitCode == 0) ready.TrySetResult();
            else ready.TrySetException(new InvalidOperationException(string.Join('\n', said)));
        };
    }

    private void Note(string? line, string? word)
    {
        if (line is null) return;
        said.Enqueue(line);
        if (word is not null && line.Contains(word, StringComparison.Ordinal)) ready.TrySetResult();
    }
}
