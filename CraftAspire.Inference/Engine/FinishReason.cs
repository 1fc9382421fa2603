namespace CraftAspire.Inference.Engine;

/// <summary>Why an answer ended.</summary>
internal enum FinishReason
{
    /// <summary>The model said so, a stop string came, or the shape allows nothing more.</summary>
    Stop,

    /// <summary>The limit on its tokens was reached.</summary>
    Length,
}
