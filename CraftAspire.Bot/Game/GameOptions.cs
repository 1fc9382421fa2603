using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Bot.Game;

/// <summary>Section <c>Game</c>.</summary>
internal sealed class GameOptions
{
    public const string Section = "Game";

    /// <summary>
    /// How long a player waits for a game or a model that is away before the bot says so: a little longer than either takes to start. Their
    /// next
    /// taps wait meanwhile, and the token that names them lives two minutes; 0–60 s, 0 = not at all.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
}
