using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Reads the scope of a command menu.</summary>
public static class CommandScopeReader
{
    public static CommandScope Read(BotCall call)
    {
        if (call.Json("scope", "BotCommandScope") is not { } scope)
            return CommandScope.Default;
        if (scope.ValueKind is not JsonValueKind.Object)
            throw Error("BotCommandScope must be an Object");

        return Field(scope, "type") switch
        {
            null => throw Error("Can't find field \"type\""),
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => new CommandScope(Field(scope, "type")!),
            "chat" or "chat_administrators" => new CommandScope(Field(scope, "type")!, ChatId(scope)),
            "chat_member" => new CommandScope("chat_member", ChatId(scope), UserId(scope)),
            _ => throw Error("Unsupported type specified"),
        };
    }

    private static long ChatId(JsonElement scope) =>
        Field(scope, "chat_id") is { Length: > 0 } id ? Lenient.Number(id) : throw Error("Empty chat_id specified");

    private static long UserId(JsonElement scope) =>
        Field(scope, "user_id") is { } id && Lenient.Number(id) is > 0 and var user ? user : throw Error("Invalid user_id specified");

    private static string? Field(JsonElement scope, string name) => scope.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static BotApiException Error(string reason) => BotApiException.BadRequest($"can't parse BotCommandScope: {reason}");
}
