using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>The message that a call replies to.</summary>
public static class ReplyTarget
{
    /// <exception cref="BotApiException">The message is gone and the call insists on it.</exception>
    public static Message? Find(BotCall call, Room room)
    {
        var (id, isOptional) = Read(call);
        if (id == 0)
            return null;

        lock (room.Gate)
        {
            if (room.Find(id) is { } message)
                return message with { ReplyToMessage = null, ReplyMarkup = null };
        }

        return isOptional ? null : throw BotApiException.BadRequest("message to be replied not found");
    }

    private static (int Id, bool IsOptional) Read(BotCall call)
    {
        if (call.Json("reply_parameters", "reply parameters") is not { } parameters)
            return ((int)call.Number("reply_to_message_id", 0, 0, int.MaxValue), call.Flag("allow_sending_without_reply"));
        if (parameters.ValueKind is not JsonValueKind.Object)
            throw BotApiException.BadRequest("object expected as reply parameters");
        if (!parameters.TryGetProperty("message_id", out var id))
            return (0, true);

        var isOptional = parameters.TryGetProperty("allow_sending_without_reply", out var allow) && allow.ValueKind is JsonValueKind.True;
        return ((int)Math.Clamp(Lenient.Number(id.ToString()), 0, int.MaxValue), isOptional);
    }
}
