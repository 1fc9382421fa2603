using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bench.Bot;

/// <summary>A program that runs beside the measurement and ends with it.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process) => this._process = process;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it says the word, or until it ends where no word is given.</summary>
    public static async Task<RunningProgram> StartAsync(
        string program, IEnumerable<string> arguments, Dictionary<string, string> environment, string? word)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var running = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        running.Watch(word);
        running._process.Start();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        await running._ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await terminate.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Watch(string? word)
    {
        _process.OutputDataReceived += (_, line) => Note(line.Data, word);
        _process.ErrorDataReceived += (_, line) => Note(line.Data, word);
        _process.Exited += (_, _) =>
        {
            if (word is null && _process.ExitCode == 0) _ready.TrySetResult();
            else _ready.TrySetException(new InvalidOperationException(string.Join('\n', _said)));
        };
    }

    private void Note(string? line, string? word)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (word is not null && line.Contains(word, StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
