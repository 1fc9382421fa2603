using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Hosting;

/// <summary>Can requests be served?</summary>
internal abstract record ModelState
{
    public sealed record Loading : ModelState;

    public sealed record Ready(ServedModel Model) : ModelState;

    /// <param name="Reason">A sentence that says what to do; shown by <c>/health</c>.</param>
    public sealed record Unavailable(string Reason) : ModelState;
}
