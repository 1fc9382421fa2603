namespace TelegramEmulator.Calls;

/// <summary>What a method answers; some add a sentence for people.</summary>
public sealed record BotAnswer(object Result, string? Description = null)
{
    public static BotAnswer True { get; } = new(true);
}
