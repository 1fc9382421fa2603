namespace Bench.Soak;

/// <summary>How much is played.</summary>
/// <param name="Players">People who play at once, each with a chat of their own.</param>
/// <param name="Duration">How long they play.</param>
/// <param name="Faults">Are the services killed in turn?</param>
/// <param name="Dashboard">Does the dashboard take all telemetry meanwhile, as in development?</param>
internal sealed record Plan(int Players, TimeSpan Duration, bool Faults, bool Dashboard)
{
    /// <summary>Each player taps once in so long.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <summary>The part of the combinations that tries any two things; the others are of pairs that somebody made before.</summary>
    public const double Exploring = 0.01;
}
