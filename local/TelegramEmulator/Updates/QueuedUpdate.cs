using System.Text.Json.Serialization;

namespace TelegramEmulator.Updates;

/// <summary>An update that waits for its bot, already written as JSON.</summary>
/// <param name="Id">Grows by one with every update of the bot, unless somebody chose another.</param>
/// <param name="Kind">As <c>message</c> or <c>callback_query</c>.</param>
/// <param name="Order">Webhook deliveries with the same key go one after another; others in parallel.</param>
/// <param name="Expires">Undelivered by then, it is forgotten.</param>
/// <param name="Json">The whole update object.</param>
public sealed record QueuedUpdate(long Id, string Kind, string Order, DateTimeOffset Expires, byte[] Json)
{
    /// <summary>Grows by one with every update of a run, whatever ids they carry.</summary>
    [JsonIgnore]
    public long Arrival { get; init; }
}
