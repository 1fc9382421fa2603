namespace Bench.Inference.Contestants;

/// <summary>A worker's first answer: the model is loaded.</summary>
internal sealed record WorkerReady(bool Ready);
