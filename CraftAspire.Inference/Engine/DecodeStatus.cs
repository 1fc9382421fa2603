namespace CraftAspire.Inference.Engine;

/// <summary>How the decode of a batch went.</summary>
internal enum DecodeStatus
{
    Done,

    /// <summary>The context has no room for the rows; nothing was decoded.</summary>
    NoRoom,

    Failed,
}
