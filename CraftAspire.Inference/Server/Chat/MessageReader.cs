using System.Text.Json;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Reads the field <c>messages</c>.</summary>
internal static class MessageReader
{
    private const string Field = "messages";

    public static IReadOnlyList<RequestMessage> Read(JsonFields body) => body.List(Field) is { Count: > 0 } messages
        ? [.. messages.Select(ReadMessage)]
        : throw body.Wrong(Field, $"'{Field}' must be an array with at least one message.");

    private static RequestMessage ReadMessage(JsonFields message)
    {
        var role = ReadRole(message);
        var calls = role == "assistant" ? message.List("tool_calls").Select(ReadCall).ToList() : [];
        if (role == "tool")
            message.Required("tool_call_id");
        return new(role, ReadContent(message, isOptional: calls.Count > 0), calls);
    }

    private static string ReadRole(JsonFields message) => message.Required("role") switch
    {
        "system" or "developer" => "system",
        "user" => "user",
        "assistant" => "assistant",
        "tool" => "tool",
        _ => throw message.Wrong("role", $"'{message.PathOf("role")}' must be system, developer, user, assistant or tool."),
    };

    private static RequestedCall ReadCall(JsonFields call)
    {
        var function = call.Object("function")
            ?? throw call.Wrong("function", $"'{call.PathOf("function")}' is missing: only functions can be called.");
        return new(function.Required("name"), function.Required("arguments"));
    }

    private static string ReadContent(JsonFields message, bool isOptional)
    {
        var place = message.PathOf("content");
        return message.Find("content") switch
        {
            null when isOptional => "",
            { ValueKind: JsonValueKind.String } text => JsonFields.TextOf(text, place),
            { ValueKind: JsonValueKind.Array } => string.Concat(message.List("content").Select(ReadPart)),
            _ => throw message.Wrong("content", $"'{place}' must be a string or an array of text parts."),
        };
    }

    private static string ReadPart(JsonFields part) => part.Text("type") == "text" && part.Text("text") is { } text
        ? text
        : throw part.Wrong("type", $"'{part.PathOf("type")}' must be text: this server reads no images, sound or files.");
}
