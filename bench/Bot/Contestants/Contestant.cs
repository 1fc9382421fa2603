namespace Bench.Bot.Contestants;

/// <summary>A bot that plays.</summary>
/// <param name="Name">As the reports call it.</param>
/// <param name="BotId">Its Telegram id.</param>
internal sealed record Contestant(string Name, long BotId, RunningProgram Program) : IAsyncDisposable
{
    public const string Ours = "CraftAspire";
    public const string Peer = "grammY + runner";

    /// <summary>The token of a bot that only the emulator knows.</summary>
    public static string TokenOf(long botId) => $"{botId}:measuring";

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}
