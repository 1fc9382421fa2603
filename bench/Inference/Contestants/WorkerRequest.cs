namespace Bench.Inference.Contestants;

/// <summary>A pass that a worker has to do.</summary>
internal sealed record WorkerRequest(int Clients, IReadOnlyList<string> Questions);
