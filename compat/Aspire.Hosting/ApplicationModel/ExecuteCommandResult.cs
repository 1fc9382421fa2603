namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command ended.</summary>
public sealed class ExecuteCommandResult
{
    /// <summary>Did it do what it says?</summary>
    public required bool Success { get; init; }

    /// <summary>Was it called off?</summary>
    public bool Canceled { get; init; }

    /// <summary>Why not, or what happened.</summary>
    public string? Message { get; init; }
}
