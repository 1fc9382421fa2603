namespace CraftAspire.Inference.Server.Hosting;

/// <summary>Whether requests can be served.</summary>
/// <param name="Model">The model that answers, or null.</param>
/// <param name="Explanation">For <c>/health</c> and for callers: why it is not ready.</param>
internal abstract record ModelState(ServedModel? Model, string Explanation)
{
    public sealed record Loading() : ModelState(null, "The model is being loaded.");

    /// <summary>It answers, but the first answers are still slow.</summary>
    public sealed record WarmingUp(ServedModel Loaded) : ModelState(Loaded, "The model is warming up.");

    public sealed record Ready(ServedModel Loaded) : ModelState(Loaded, "");

    /// <param name="Reason">A sentence that says what to do.</param>
    public sealed record Unavailable(string Reason) : ModelState(null, Reason);
}
