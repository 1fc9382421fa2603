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

    /// <summary>A forum's topic; absent for the general one.</summary>
    public int? Topic { get; init; }

    /// <summary>
    /// In whose name, in a supergroup: <c>person</c>, <c>group</c> (an anonymous administrator), <c>channel</c> or <c>linked_channel</c>.
    /// </summary>
    public SenderKind As { get; init; }

    /// <summary>The chat id of that channel.</summary>
    public long? Channel { get; init; }

    /// <summary>Formatting as a bot would give it: HTML, MarkdownV2; absent for plain text.</summary>
    public string? ParseMode { get; init; }
}
