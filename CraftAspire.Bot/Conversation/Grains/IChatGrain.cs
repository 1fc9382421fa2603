namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>One chat: its updates are answered here, one after the other, and its messages sent from here.</summary>
public interface IChatGrain : IGrainWithStringKey
{
    /// <summary>Answers these updates, when their turn comes. Returns at once: they are safe in the inbox.</summary>
    Task Take(ClaimedUpdate[] updates);

    /// <summary>Something of the chat has waited for long. What is not in hand here is read from the database.</summary>
    /// <param name="updates">Numbers of its unfinished updates.</param>
    /// <param name="answered">Numbers of the updates whose answers are not all sent.</param>
    Task Wake(long[] updates, long[] answered);
}

/// <summary>An update as it stands in the inbox.</summary>
/// <param name="Previous">The update of the same chat that comes before it; null when none was waiting.</param>
[GenerateSerializer, Immutable]
public sealed record ClaimedUpdate(
    [property: Id(0)] long UpdateId,
    [property: Id(1)] long? Previous,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Payload,
    [property: Id(4)] string? TraceParent);
