using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CraftAspire.Bot.Telegram;

/// <summary>Which bot this is and where Telegram answers; the section <c>Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The bot's token as BotFather gave it. A secret: it never enters a log, a span or a message.</summary>
    [Required(ErrorMessage = "Telegram:Token is missing: take one from @BotFather, or start the AppHost, which brings an emulator.")]
    [RegularExpression("^[0-9]{1,18}:[A-Za-z0-9_-]{3,}$", ErrorMessage = "Telegram:Token does not look like a bot token (digits:letters).")]
    public string Token { get; init; } = "";

    /// <summary>The Bot API server. Telegram's own unless a self-hosted server or the emulator is meant.</summary>
    public Uri BaseUrl { get; init; } = new("https://api.telegram.org");

    /// <summary>Public https address of this bot. When set, updates come by webhook, else the bot polls.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>Seconds between two looks at whether the webhook still stands, 1–3,600.</summary>
    [Range(1, 3_600)] public int WebhookCheckSeconds { get; init; } = 60;

    /// <summary>Seconds a poll may wait for news; Telegram clamps to 0–50.</summary>
    [Range(0, 50)] public int PollSeconds { get; init; } = 50;

    /// <summary>The bot's own id: the digits before the colon; 0 for what is no token.</summary>
    public long BotId => long.TryParse(Token.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>
    /// What Telegram shows in <c>X-Telegram-Bot-Api-Secret-Token</c>: derived, so that every replica knows it and nobody configures it.
    /// </summary>
    public string WebhookSecret => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Token), "craftaspire-webhook"u8));
}
