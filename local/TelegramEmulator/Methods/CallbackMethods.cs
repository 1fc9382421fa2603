using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>answerCallbackQuery.</summary>
public sealed class CallbackMethods(CallbackDesk desk, Messenger messenger) : IMethodGroup
{
    private const int MaxText = 200;

    public void AddTo(MethodTable table) => table.Add("answerCallbackQuery", Answer);

    private BotAnswer Answer(BotCall call)
    {
        var text = call.Text("text");
        if (text.Length > MaxText)
            throw BotApiException.BadRequest("MESSAGE_TOO_LONG");

        var tap = desk.Take(call.Bot, call.Text("callback_query_id"))
            ?? throw BotApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var answer = new CallbackAnswer(
            tap.Id, text.Length > 0 ? text : null, call.Flag("show_alert"), call.Has("url") ? call.Text("url") : null);
        messenger.Announce(
            tap.Room, ChangeKind.CallbackAnswer, change =>
                change with { MessageId = tap.MessageId, Person = tap.Person, Answer = answer });
        return BotAnswer.True;
    }
}
