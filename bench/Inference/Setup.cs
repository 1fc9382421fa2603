namespace Bench.Inference;

/// <summary>The settings that all contestants share.</summary>
/// <param name="Model">Full path of the GGUF file.</param>
/// <param name="Threads">Threads that compute.</param>
internal sealed record Setup(string Model, int Threads)
{
    /// <summary>The text that craft-mini was tuned with; see its card.</summary>
    public const string System =
        "You are the alchemist of a crafting game. Combine two things into one new thing. "
        + "Answer with its name in one to three words, then one emoji.";

    /// <summary>Enough for every answer, says the model's card.</summary>
    public const int MaxTokens = 20;
}
