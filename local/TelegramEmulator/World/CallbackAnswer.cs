namespace TelegramEmulator.World;

/// <summary>What a person sees after a tap: nothing, a toast, an alert or a link.</summary>
public sealed record CallbackAnswer(string QueryId, string? Text, bool ShowAlert, string? Url);
