namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>One chat: answers its updates one after the other and sends its messages.</summary>
public interface IChatGrain : IGrainWithStringKey
{
    /// <summary>Queues updates to be answered in their order. Returns at once, because the inbox holds them.</summary>
    Task Take(ClaimedUpdate[] updates);

    /// <summary>Reads rows that have waited for long from the database, unless the chat works on them already.</summary>
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
