using Telegram.Bot;

namespace CraftAspire.Bot.Telegram;

/// <summary>The bot's user name, which tells a command for this bot from one for another. Unknown until Telegram answered once.</summary>
internal sealed class BotIdentity(ITelegramBotClient telegram)
{
    private volatile string? _userName;

    public string? UserName => _userName;

    /// <summary>True unless the command names somebody else.</summary>
    public bool IsAddressed(string? botName) =>
        botName is null || _userName is null || botName.Equals(_userName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a mention, with its at sign, is of this bot.</summary>
    public bool IsNamed(ReadOnlySpan<char> mention) =>
        _userName is { } name && mention is ['@', ..] && mention[1..].Equals(name, StringComparison.OrdinalIgnoreCase);

    public async Task LearnAsync(CancellationToken cancellationToken) => _userName ??= (await telegram.GetMe(cancellationToken)).Username;
}
