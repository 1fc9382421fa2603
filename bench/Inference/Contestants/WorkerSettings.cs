namespace Bench.Inference.Contestants;

/// <summary>The first line that a worker reads.</summary>
/// <param name="Model">Full path of the GGUF file.</param>
/// <param name="Threads">Threads that compute.</param>
/// <param name="MaxSequences">Requests decoded together at most.</param>
/// <param name="ContextSize">Tokens that one sequence can hold.</param>
/// <param name="MaxTokens">Tokens of an answer at most.</param>
/// <param name="System">The system text.</param>
internal sealed record WorkerSettings(string Model, int Threads, int MaxSequences, int ContextSize, int MaxTokens, string System)
{
    // The prompt's beginning, the question and the answer take 75 tokens at most.
    private const int SmallContext = 128;

    public static WorkerSettings From(Setup setup, int maxSequences) =>
        new(setup.Model, setup.Threads, maxSequences, SmallContext, Setup.MaxTokens, Setup.System);
}
