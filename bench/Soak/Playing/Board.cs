using TelegramEmulator.Wire;

namespace Bench.Soak.Playing;

/// <summary>A board as its player sees it.</summary>
/// <param name="Things">Each thing's button: what it says, without the mark of the selected one, and what it sends.</param>
internal sealed record Board(int MessageId, string Text, IReadOnlyList<(string Label, string Data)> Things)
{
    // What the bot says in English when it could not do what was asked.
    private static readonly IReadOnlyDictionary<string, string> Complaints = BotWords.Of(
        "GameAway", "ModelAway", "NoGoodAnswer", "NoSession");

    /// <summary>The model is being asked; another edit follows.</summary>
    public bool IsThinking => Text.Contains("🤔", StringComparison.Ordinal);

    /// <summary>One thing is selected, the second is awaited.</summary>
    public bool HasSelection => Text.Contains("👉", StringComparison.Ordinal);

    /// <summary>The bot's name of what it complains about; null when all is well.</summary>
    public string? Complaint => Complaints.FirstOrDefault(complaint => Text.Contains(complaint.Value, StringComparison.Ordinal)).Key;

    /// <summary>Null when the message is no board.</summary>
    public static Board? Of(Message message)
    {
        if (message.ReplyMarkup is not { } markup || message.Text is not { } text) return null;
        var things =
            from button in markup.InlineKeyboard.SelectMany(row => row)
            where button.CallbackData?.Split(':') is ["t", ..]
            select (button.Text.Replace("✅ ", "", StringComparison.Ordinal), button.CallbackData!);
        return new Board(message.MessageId, text, [.. things]);
    }
}
