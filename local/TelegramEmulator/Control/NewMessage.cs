using System.ComponentModel.DataAnnotations;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A text that a person sends.</summary>
public sealed record NewMessage
{
    /// <summary>Who writes.</summary>
    public required long Person { get; init; }

    [Required, StringLength(100_000, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>Message id.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The person who wrote it first, when it is forwarded.</summary>
    public long? ForwardOf { get; init; }

    /// <summary>Formatting as a bot would give it: HTML, MarkdownV2; absent for plain text.</summary>
    public string? ParseMode { get; init; }
}
