using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CraftAspire.Bot.Conversation.State;

/// <summary>How a chat's state is stored.</summary>
[JsonSerializable(typeof(ChatState))]
internal sealed partial class ChatStateJson : JsonSerializerContext
{
    // Emoji and Cyrillic stay readable; it goes into a database, not into a page.
    private static readonly ChatStateJson Stored = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(ChatState state) => JsonSerializer.Serialize(state, Stored.ChatState);

    /// <summary>Null for what this version cannot read.</summary>
    public static ChatState? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Stored.ChatState);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
