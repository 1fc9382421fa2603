namespace Bench.Inference.Measuring;

/// <summary>Some questions sent by a number of clients, each with one request under way at a time.</summary>
/// <param name="Seconds">From the first request to the last answer.</param>
/// <param name="Answers">In the order of the questions.</param>
internal sealed record Pass(double Seconds, IReadOnlyList<Answer> Answers)
{
    /// <summary>Processor time that the contestant's process used meanwhile. On a busy machine it says more than the clock.</summary>
    public TimeSpan ProcessorTime { get; init; }
}
