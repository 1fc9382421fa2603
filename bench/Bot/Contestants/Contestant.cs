namespace Bench.Bot.Contestants;

/// <summary>A bot that plays.</summary>
/// <param name="Name">As the reports call it.</param>
/// <param name="BotId">Its Telegram id.</param>
/// <param name="Programs">Its processes.</param>
internal sealed record Contestant(string Name, long BotId, params IReadOnlyList<RunningProgram> Programs) : IAsyncDisposable
{
    public const string Ours = "CraftAspire";
    public const string Peer = "grammY + runner";

    public TimeSpan ProcessorTime => Programs.Aggregate(TimeSpan.Zero, (sum, program) => sum + program.ProcessorTime);

    /// <summary>Bytes.</summary>
    public long Memory => Programs.Sum(program => program.Memory);

    /// <summary>The token of a bot that only the emulator knows.</summary>
    public static string TokenOf(long botId) => $"{botId}:measuring";

    public async ValueTask DisposeAsync()
    {
        foreach (var program in Programs) await program.DisposeAsync();
    }
}
