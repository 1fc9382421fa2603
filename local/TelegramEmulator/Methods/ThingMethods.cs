using System.Globalization;
using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Sending what is neither text nor file: places, contacts, dice and polls.</summary>
public sealed class ThingMethods(Outgoing outgoing, ChatAccess access, Messenger messenger, Polls polls) : IMethodGroup
{
    public void AddTo(MethodTable table) => table
        .Add("sendLocation", call => outgoing.Send(call, Located(call)))
        .Add("sendVenue", SendVenue)
        .Add("sendContact", SendContact)
        .Add("sendDice", SendDice)
        .Add("sendPoll", SendPoll)
        .Add("stopPoll", StopPoll);

    private static Func<Message, Message> Located(BotCall call)
    {
        var location = Place(call);
        return message => message with { Location = location };
    }

    private static Location Place(BotCall call)
    {
        if (!double.TryParse(call.Text("latitude"), CultureInfo.InvariantCulture, out var latitude)
            || !double.TryParse(call.Text("longitude"), CultureInfo.InvariantCulture, out var longitude)
            || Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            throw BotApiException.BadRequest("wrong location specified");

        return new Location(latitude, longitude)
        {
            LivePeriod = call.Has("live_period") ? (int)call.Number("live_period", 0, 0, int.MaxValue) : null,
        };
    }

    private BotAnswer SendVenue(BotCall call)
    {
        var venue = new Venue(Place(call), Needed(call, "title", "venue title"), Needed(call, "address", "venue address"));
        return outgoing.Send(call, message => message with { Venue = venue, Location = venue.Location });
    }

    private BotAnswer SendContact(BotCall call)
    {
        var contact = new Contact(Needed(call, "phone_number", "phone number"), Needed(call, "first_name", "first name"))
        {
            LastName = call.Has("last_name") ? call.Text("last_name") : null,
            Vcard = call.Has("vcard") ? call.Text("vcard") : null,
        };
        return outgoing.Send(call, message => message with { Contact = contact });
    }

    private static string Needed(BotCall call, string name, string words) =>
        call.Text(name).Trim() is { Length: > 0 } text ? text : throw BotApiException.BadRequest($"{words} must be non-empty");

    private BotAnswer SendDice(BotCall call)
    {
        var emoji = call.Text("emoji") is { Length: > 0 } given ? given : "🎲";
        var sides = emoji switch
        {
            "🎲" or "🎯" or "🎳" => 6,
            "🏀" or "⚽" => 5,
            "🎰" => 64,
            _ => throw BotApiException.BadRequest("wrong dice emoji specified"),
        };
        return outgoing.Send(call, message => message with { Dice = new Dice(emoji, Random.Shared.Next(1, sides + 1)) });
    }

    private BotAnswer SendPoll(BotCall call)
    {
        var question = call.Text("question").Trim();
        if (question.Length is 0 or > 300)
            throw BotApiException.BadRequest(
                question.Length == 0 ? "poll question must be non-empty" : "poll question length must not exceed 300");
        if (call.Json("options", "options") is not { ValueKind: JsonValueKind.Array } given || given.GetArrayLength() is 0 or > 12)
            throw BotApiException.BadRequest("poll must have from 1 to 12 answer options");

        var isQuiz = call.Text("type") == "quiz";
        var poll = polls.Add(new Poll
        {
            Id = "",
            Question = question,
            Options = [.. given.EnumerateArray().Select(ReadOption)],
            IsClosed = call.Flag("is_closed"),
            IsAnonymous = !call.Has("is_anonymous") || call.Flag("is_anonymous"),
            Type = isQuiz ? "quiz" : "regular",
            AllowsMultipleAnswers = !isQuiz && call.Flag("allows_multiple_answers"),
            CorrectOptionId = isQuiz && call.Has("correct_option_id") ? (int)call.Number("correct_option_id", 0, 0, 11) : null,
            Explanation = isQuiz && call.Has("explanation") ? call.Text("explanation") : null,
        });
        return outgoing.Send(call, message => message with { Poll = poll });
    }

    private static PollOption ReadOption(JsonElement option)
    {
        var text = option.ValueKind is JsonValueKind.Object && option.TryGetProperty("text", out var inner)
            ? inner.ToString()
            : option.ToString();
        return text.Trim() is { Length: > 0 and <= 100 }
            ? new PollOption(text.Trim(), 0)
            : throw BotApiException.BadRequest("poll options must be non-empty and not exceed 100 characters");
    }

    private BotAnswer StopPoll(BotCall call)
    {
        var room = access.Find(call);
        lock (room.Gate)
        {
            var message = room.Find((int)call.Number("message_id", 0, 0, int.MaxValue));
            if (message?.Poll is not { } poll || message.From?.Id != call.Bot.Id)
                throw BotApiException.BadRequest("message with poll to stop not found");
            if (poll.IsClosed)
                throw BotApiException.BadRequest("poll has already been closed");

            var keyboard = Keyboards.ReplyMarkupReader.Read(call);
            var stopped = poll with { IsClosed = true };
            messenger.Replace(room, message.MessageId, old => old with { Poll = stopped, ReplyMarkup = keyboard });
            return new(stopped);
        }
    }
}
