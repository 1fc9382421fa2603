namespace Bench.Inference.Measuring;

/// <summary>A whole comparison.</summary>
/// <param name="Machine">Where it ran and what else ran there.</param>
/// <param name="Figures">By clients, then by contestant.</param>
/// <param name="SameAnswers">
/// Share of the server's answers that equal the peer's at the first number of clients, 0–1; null where the peer did not run. All work at
/// temperature 0, so a low share means different work.
/// </param>
internal sealed record Results(Machine Machine, IReadOnlyList<Figures> Figures, double? SameAnswers)
{
    public IEnumerable<int> Clients => Figures.Select(figures => figures.Clients).Distinct();

    public Figures? Of(string contestant, int clients) =>
        Figures.FirstOrDefault(figures => figures.Contestant == contestant && figures.Clients == clients);

    /// <summary>The server's requests per second as a multiple of another's.</summary>
    public double? Ratio(string other, int clients) =>
        Of(Contestants.Contestant.Server, clients) is { } server && Of(other, clients) is { } its
            ? server.RequestsPerSecond / its.RequestsPerSecond
            : null;
}
