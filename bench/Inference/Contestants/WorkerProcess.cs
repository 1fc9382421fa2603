using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bench.Inference.Measuring;

namespace Bench.Inference.Contestants;

/// <summary>A process that takes one line of JSON and answers with one: first its settings, then passes.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public long PeakBytes => Machine.PeakOf(_process.Id);

    public TimeSpan ProcessorTime => Machine.ProcessorTimeOf(_process);

    public static async Task<WorkerProcess> StartAsync(
        string program, IEnumerable<string> arguments, WorkerSettings settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        var worker = new WorkerProcess(Process.Start(start) ?? throw new BenchException($"{program} did not start."));
        await worker.ExchangeAsync<WorkerReady>(settings, cancellationToken);
        return worker;
    }

    public Task<Pass> RunAsync(int clients, IReadOnlyList<string> questions, CancellationToken cancellationToken) =>
        ExchangeAsync<Pass>(new WorkerRequest(clients, questions), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // It ends when it has nothing more to read.
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<T> ExchangeAsync<T>(object message, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message, WorkerJson.Options).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new BenchException(
                $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended in the middle of its work.");
        return JsonSerializer.Deserialize<T>(line, WorkerJson.Options) ?? throw new BenchException("A worker answered null.");
    }
}
