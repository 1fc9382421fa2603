namespace CraftAspire.Cli.Running;

/// <summary>One resource of the application, as Aspire names its states.</summary>
/// <param name="State">Starting, Running, Finished, FailedToStart…</param>
/// <param name="Health">Healthy, Unhealthy or nothing where it has no check.</param>
/// <param name="Url">Where it answers, if it does.</param>
internal sealed record ResourceState(string? State, string? Health, string? Url)
{
    public bool IsWell => State == "Finished" || Health == "Healthy";
}
