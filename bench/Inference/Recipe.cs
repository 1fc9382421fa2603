namespace Bench.Inference;

/// <summary>Two things and their known result.</summary>
internal sealed record Recipe(string First, string Second, string Result)
{
    /// <summary>The words in which the model is asked.</summary>
    public string Question => $"{First} + {Second}";
}
