namespace CraftAspire.Api.Combining.Generation;

/// <summary>What came back from the model's server.</summary>
internal abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>The model's words.</summary>
    public sealed record Said(string Text, TokenCount Tokens) : ModelReply;

    /// <summary>No words: the server is away, slow, busy, or talks nonsense.</summary>
    /// <param name="Reason">As spans name it.</param>
    /// <param name="RetryAfter">When asking again makes sense.</param>
    public sealed record Silent(string Reason, TimeSpan RetryAfter) : ModelReply;
}
