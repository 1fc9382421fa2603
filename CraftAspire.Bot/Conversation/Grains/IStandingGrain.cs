using Orleans.Concurrency;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// A grain of which one runs all the time, wherever. Every process asks for it every few seconds, so it comes back when its process died.
/// </summary>
public interface IStandingGrain : IGrainWithIntegerKey
{
    /// <summary>Starts it where it does not run.</summary>
    Task Stand();
}

/// <summary>Polls Telegram for updates: of any number of processes one does.</summary>
public interface IPollingGrain : IStandingGrain;

/// <summary>Finds chats in which something waits that nobody has in hand, and wakes them.</summary>
public interface IRecoveryGrain : IStandingGrain
{
    /// <summary>Processes have come or gone: looks at once.</summary>
    Task Look();

    /// <summary>Passes on when moderators last withdrew something: takes what the caller knows, returns what anybody knows.</summary>
    Task<long> LatestWithdrawal(long known);
}

/// <summary>Hands chats what is due in them.</summary>
public interface IDueGrain : IStandingGrain
{
    /// <summary>Something is due then, maybe sooner than all that was known.</summary>
    [OneWay]
    Task Expect(DateTimeOffset at);
}
