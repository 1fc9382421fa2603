using Bench.Inference.Measuring;

namespace Bench.Inference.Contestants;

/// <summary>A contestant whose whole work is in another program, questions included.</summary>
internal abstract class WorkerContestant(string name) : Contestant(name)
{
    private WorkerProcess? _worker;

    public override long PeakBytes => Worker.PeakBytes;

    public override TimeSpan ProcessorTime => Worker.ProcessorTime;

    private WorkerProcess Worker => _worker ?? throw new InvalidOperationException($"{Name} was not started.");

    public override async Task StartAsync(CancellationToken cancellationToken) => _worker = await StartWorkerAsync(cancellationToken);

    public override Task<Pass> RunAsync(int clients, IReadOnlyList<string> questions, CancellationToken cancellationToken) =>
        Worker.RunAsync(clients, questions, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (_worker is not null)
            await _worker.DisposeAsync();
    }

    protected abstract Task<WorkerProcess> StartWorkerAsync(CancellationToken cancellationToken);
}
