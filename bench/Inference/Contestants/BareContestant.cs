using Bench.Inference.Bare;

namespace Bench.Inference.Contestants;

/// <summary>The bare decode loop: one sequence for every client.</summary>
internal sealed class BareContestant(Setup setup) : WorkerContestant(Bare)
{
    private const int MostClients = 64;

    protected override Task<WorkerProcess> StartWorkerAsync(CancellationToken cancellationToken) => WorkerProcess.StartAsync(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Bench.Inference.dll"), BareProcess.Argument],
        WorkerSettings.From(setup, MostClients),
        cancellationToken);
}
