using CraftAspire.Contracts;

namespace CraftAspire.Bot.Game;

/// <summary>What the game said.</summary>
internal abstract record Answer<T>
{
    public sealed record Ok(T Value) : Answer<T>;

    public sealed record Problem(GameProblem What) : Answer<T>;

    /// <summary>It said nothing sensible: down, slow or broken.</summary>
    public sealed record Silence : Answer<T>;
}
