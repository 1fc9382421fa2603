using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>How a message is stored until it is sent.</summary>
[JsonSerializable(typeof(Outgoing))]
internal sealed partial class OutgoingJson : JsonSerializerContext
{
    // Emoji and Cyrillic stay readable; it goes into a database, not into a page.
    private static readonly OutgoingJson Stored = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Outgoing outgoing) => JsonSerializer.Serialize(outgoing, Stored.Outgoing);

    public static Outgoing Read(string json) =>
        JsonSerializer.Deserialize(json, Stored.Outgoing) ?? throw new JsonException("An outbox row holds null.");
}
