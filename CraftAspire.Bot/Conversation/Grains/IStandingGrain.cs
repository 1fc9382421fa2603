using Orleans.Concurrency;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// A grain with one activation that always runs in some process. Every process calls it every few seconds, so it restarts after a loss.
/// </summary>
public interface IStandingGrain : IGrainWithIntegerKey
{
    /// <summary>Starts the grain if it does not run.</summary>
    Task Stand();
}

/// <summary>Polls Telegram for updates, in one of the processes.</summary>
public interface IPollingGrain : IStandingGrain;

/// <summary>Finds unfinished work that no process holds, and wakes its chats.</summary>
public interface IRecoveryGrain : IStandingGrain
{
    /// <summary>Processes have come or gone: looks at once.</summary>
    Task Look();

    /// <summary>Shares the time of moderators' latest change: takes what the caller knows, returns the latest of all.</summary>
    Task<long> LatestWithdrawal(long known);
}

/// <summary>Hands due work to its chats.</summary>
public interface IDueGrain : IStandingGrain
{
    /// <summary>Announces due work, perhaps earlier than all known before.</summary>
    [OneWay]
    Task Expect(DateTimeOffset at);
}
