using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>
/// How fast the bot may talk; the section <c>Telegram:Sending</c>. The defaults are Telegram's own limits; 0 switches a limit off.
/// </summary>
public sealed class SendingOptions
{
    public const string Section = "Telegram:Sending";

    /// <summary>Messages and edits per second over all chats, 0–10,000.</summary>
    [Range(0, 10_000)] public int PerSecond { get; init; } = 30;

    /// <summary>Messages and edits per second in one chat, 0–100.</summary>
    [Range(0, 100)] public int PerChatPerSecond { get; init; } = 1;

    /// <summary>How many may go to one chat at once before that rate holds, 1–100. Telegram lets short bursts pass.</summary>
    [Range(1, 100)] public int ChatBurst { get; init; } = 4;

    /// <summary>Messages and edits per minute in one group, 0–1,000.</summary>
    [Range(0, 1_000)] public int PerGroupPerMinute { get; init; } = 20;

    /// <summary>Chats that are being sent to at one moment, 1–10,000.</summary>
    [Range(1, 10_000)] public int Parallel { get; init; } = 256;
}
