using System.ComponentModel.DataAnnotations;

namespace TelegramEmulator.Control;

/// <summary>A topic to open, or what becomes of one.</summary>
public sealed record NewTopic
{
    /// <summary>Who does it.</summary>
    public required long Person { get; init; }

    [StringLength(128, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>For a topic that is there: closed, or open again.</summary>
    public bool? IsClosed { get; init; }
}
