using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>setMessageReaction.</summary>
public sealed class ReactionMethods(ChatAccess access, Messenger messenger) : IMethodGroup
{
    public void AddTo(MethodTable table) => table.Add("setMessageReaction", Set);

    private BotAnswer Set(BotCall call)
    {
        var emojis = Read(call);
        var room = access.Find(call);
        var id = (int)call.Number("message_id", 0, 0, int.MaxValue);
        lock (room.Gate)
        {
            if (room.Find(id) is null)
                throw BotApiException.BadRequest("message to react not found");

            IReadOnlyList<Reaction> all =
                [.. room.ReactionsOf(id).Where(each => each.By != call.Bot.Id), .. emojis.Select(each => new Reaction(each, call.Bot.Id))];
            room.React(id, all);
            messenger.Announce(room, ChangeKind.Reaction, change => change with { MessageId = id, Reactions = all });
        }

        return BotAnswer.True;
    }

    private static IReadOnlyList<string> Read(BotCall call)
    {
        if (call.Json("reaction", "reaction types") is not { } reactions)
            return [];
        if (reactions.ValueKind is not JsonValueKind.Array)
            throw BotApiException.BadRequest("expected an Array of ReactionType");

        IReadOnlyList<string> emojis = [.. reactions.EnumerateArray().Select(ReadOne)];
        // A bot may set one reaction per message.
        return emojis.Count > 1 ? throw BotApiException.BadRequest("REACTIONS_TOO_MANY") : emojis;
    }

    private static string ReadOne(JsonElement reaction)
    {
        if (reaction.ValueKind is not JsonValueKind.Object || !reaction.TryGetProperty("type", out var type))
            throw BotApiException.BadRequest("can't parse ReactionType: expected an Object");
        if (type.ToString() is not "emoji")
            throw BotApiException.BadRequest("can't parse ReactionType: invalid reaction type specified");
        return reaction.TryGetProperty("emoji", out var emoji) && ReactionEmojis.Contains(emoji.ToString())
            ? emoji.ToString()
            : throw BotApiException.BadRequest("REACTION_INVALID");
    }
}
