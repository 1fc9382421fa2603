namespace CraftAspire.Bot.Conversation;

/// <summary>Does what was put off until a time; see <see cref="Turn.Schedule"/>.</summary>
internal interface IDueHandler
{
    /// <summary>The kind of due items that it takes.</summary>
    string Kind { get; }

    Task RunAsync(Turn turn, string payload, CancellationToken cancellationToken);
}
