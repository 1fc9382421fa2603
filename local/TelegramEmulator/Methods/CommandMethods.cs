using System.Text.Json;
using System.Text.RegularExpressions;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>The command menu: setMyCommands, getMyCommands, deleteMyCommands.</summary>
public sealed partial class CommandMethods(EmulatedTelegram telegram, Messenger messenger) : IMethodGroup
{
    private const int MaxCommands = 100;
    private const int MaxDescription = 256;

    public void AddTo(MethodTable table) => table
        .Add("setMyCommands", call => Set(call, ReadCommands(call)))
        .Add("deleteMyCommands", call => Set(call, []))
        .Add("getMyCommands", call => new(call.Bot.Commands.Get(CommandScopeReader.Read(call), Language(call))));

    private BotAnswer Set(BotCall call, IReadOnlyList<BotCommand> commands)
    {
        call.Bot.Commands.Set(CommandScopeReader.Read(call), Language(call), commands);
        foreach (var room in telegram.Rooms.Where(each => each.Has(call.Bot)))
        {
            messenger.Announce(room, ChangeKind.Commands);
        }

        return BotAnswer.True;
    }

    public static string Language(BotCall call) => call.Text("language_code") switch
    {
        "" => "",
        [>= 'a' and <= 'z', >= 'a' and <= 'z'] code => code,
        _ => throw BotApiException.BadRequest("invalid language code specified"),
    };

    private static IReadOnlyList<BotCommand> ReadCommands(BotCall call)
    {
        if (call.Json("commands", "commands") is not { } commands)
            return [];
        if (commands.ValueKind is not JsonValueKind.Array)
            throw BotApiException.BadRequest("expected an Array of BotCommand");
        return commands.GetArrayLength() > MaxCommands
            ? throw BotApiException.BadRequest("BOT_COMMANDS_TOO_MUCH")
            : [.. commands.EnumerateArray().Select(ReadCommand)];
    }

    private static BotCommand ReadCommand(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
            throw BotApiException.BadRequest("can't parse BotCommand: expected an Object");

        var (command, description) = (Field(json, "command").TrimStart('/'), Field(json, "description"));
        if (!Command().IsMatch(command))
            throw BotApiException.BadRequest("BOT_COMMAND_INVALID");
        if (string.IsNullOrWhiteSpace(description) || description.Length > MaxDescription)
            throw BotApiException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        return new BotCommand(command, description);
    }

    private static string Field(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ToString()
        : throw BotApiException.BadRequest($"can't parse BotCommand: Can't find field \"{name}\"");

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Command();
}
