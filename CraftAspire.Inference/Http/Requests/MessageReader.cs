using System.Text.Json;
using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>Reads the field <c>messages</c>.</summary>
internal static class MessageReader
{
    private const string Field = "messages";

    public static IReadOnlyList<ChatMessage> Read(JsonFields body)
    {
        if (body.Find(Field) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            throw new InvalidRequestException($"'{Field}' must be an array with at least one message.", Field);
        }

        return [.. list.EnumerateArray().Select((message, index) => ReadMessage(new JsonFields(message, $"{Field}[{index}]")))];
    }

    private static ChatMessage ReadMessage(JsonFields message) => new(ReadRole(message), ReadContent(message));

    private static string ReadRole(JsonFields message) => message.Text("role") switch
    {
        "system" or "developer" => "system",
        "user" => "user",
        "assistant" => "assistant",
        var role => throw new InvalidRequestException(
            role is null ? $"'{message.PathOf("role")}' is missing." : $"'{message.PathOf("role")}' must be system, developer, user or assistant.", message.PathOf("role")),
    };

    private static string ReadContent(JsonFields message)
    {
        var place = message.PathOf("content");
        return message.Find("content") switch
        {
            { ValueKind: JsonValueKind.String } text => JsonFields.TextOf(text, place),
            { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select((part, index) => ReadPart(new JsonFields(part, $"{place}[{index}]")))),
            _ => throw new InvalidRequestException($"'{place}' must be a string or an array of text parts.", place),
        };
    }

    private static string ReadPart(JsonFields part) =>
        part.Text("type") == "text" && part.Text("text") is { } text
            ? text
            : throw new InvalidRequestException($"'{part.PathOf("type")}' must be text: this server reads no images, sound or files.", part.PathOf("type"));
}
