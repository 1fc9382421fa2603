namespace Bench.Api.Measuring;

/// <summary>Both sides at one size of the database.</summary>
internal sealed record SizeResult(int Recipes, Figures Combine, Figures Bare)
{
    /// <summary>Share of the limit's requests per second that the whole Api reaches.</summary>
    public double Ratio => Combine.RequestsPerSecond / Bare.RequestsPerSecond;
}
