namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>An inline button. Telegram takes 1–64 bytes of data, so it holds ids and never names.</summary>
public sealed record Button(string Text, string Data);
