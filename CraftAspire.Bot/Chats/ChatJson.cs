using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CraftAspire.Bot.Outbox;

namespace CraftAspire.Bot.Chats;

/// <summary>The bot's stored JSON.</summary>
[JsonSerializable(typeof(ChatState))]
[JsonSerializable(typeof(Outgoing))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    /// <summary>Emoji and Cyrillic stay readable; it goes into a database, not into a page.</summary>
    public static ChatJson Stored { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(ChatState state) => JsonSerializer.Serialize(state, Stored.ChatState);

    public static string Write(Outgoing outgoing) => JsonSerializer.Serialize(outgoing, Stored.Outgoing);

    public static ChatState ReadChat(string json) => JsonSerializer.Deserialize(json, Stored.ChatState) ?? new ChatState();

    public static Outgoing ReadOutgoing(string json) =>
        JsonSerializer.Deserialize(json, Stored.Outgoing) ?? throw new JsonException("An outbox row holds null.");
}
