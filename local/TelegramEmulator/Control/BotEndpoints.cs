using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Methods;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Bots: adding, privacy mode, revoking the token, injecting raw updates; and the sending rates.</summary>
public static class BotEndpoints
{
    public static void MapBots(this RouteGroupBuilder control)
    {
        var bots = control.MapGroup("/bots").WithTags("Bots");
        bots.MapGet("/", (EmulatedTelegram telegram) => telegram.Bots.All.Select(BotView.Of)).WithSummary("All bots");
        bots.MapPost("/", Add).WithSummary("Add a bot ahead of its first call");
        bots.MapPut("/{bot:long}/privacy", SetPrivacy).WithSummary("Whether the bot in groups sees commands, replies and taps only");
        bots.MapPost("/{bot:long}/revoke", Revoke).WithSummary("Revoke the token; answers the new one");
        bots.MapPost("/{bot:long}/updates", AddUpdate).WithSummary(
            "Send the bot an update as it is; its update_id is set where it has none");
        control.MapPut("/rates", (bool on, SendingLimits limits) => SetRates(on, limits)).WithTags("Bots")
            .WithSummary("Switch Telegram's sending rates on or off");
    }

    private static Created<BotView> Add(NewBot bot, EmulatedTelegram telegram)
    {
        var id = long.Parse(bot.Token.AsSpan(0, bot.Token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        var profile = new User { Id = id, IsBot = true, FirstName = bot.FirstName, Username = bot.Username };
        var added = telegram.Bots.Add(id, bot.Token[(bot.Token.IndexOf(':', StringComparison.Ordinal) + 1)..], profile);
        return TypedResults.Created($"/_control/bots/{id}", BotView.Of(added));
    }

    private static Results<Ok<BotView>, NotFound> SetPrivacy(long bot, bool on, EmulatedTelegram telegram)
    {
        if (telegram.Bots.Find(bot) is not { } found)
            return TypedResults.NotFound();

        found.PrivacyMode = on;
        return TypedResults.Ok(BotView.Of(found));
    }

    private static Results<Ok<NewToken>, NotFound> Revoke(long bot, EmulatedTelegram telegram) =>
        telegram.Bots.Find(bot) is { } found ? TypedResults.Ok(new NewToken(BotRegister.Revoke(found))) : TypedResults.NotFound();

    private static Results<Accepted, NotFound, ProblemHttpResult> AddUpdate(
        long bot, JsonElement update, EmulatedTelegram telegram, CallbackDesk desk)
    {
        if (telegram.Bots.Find(bot) is not { } found)
            return TypedResults.NotFound();
        if (update.ValueKind is not JsonValueKind.Object)
            return TypedResults.Problem("An update is a JSON object.", statusCode: StatusCodes.Status400BadRequest);

        var id = update.TryGetProperty("update_id", out var own) && own.TryGetInt64(out var number) ? number : (long?)null;
        if (!found.Updates.AddRaw("message", "raw", update.Clone(), id))
            return TypedResults.Problem("An update with this id waits already.", statusCode: StatusCodes.Status409Conflict);

        AwaitAnswer(found, update, telegram, desk);
        return TypedResults.Accepted((string?)null);
    }

    // A tap among them can be answered as any other; the answer stands in /changes.
    private static void AwaitAnswer(Bot bot, JsonElement update, EmulatedTelegram telegram, CallbackDesk desk)
    {
        if (!update.TryGetProperty("callback_query", out var query) || !query.TryGetProperty("id", out var id))
            return;

        var hasMessage = query.TryGetProperty("message", out var message) && message.TryGetProperty("chat", out _);
        var room = hasMessage && message.GetProperty("chat").TryGetProperty("id", out var chat) && chat.TryGetInt64(out var chatId)
            ? telegram.FindRoom(bot, chatId)
            : null;
        var person = query.TryGetProperty("from", out var from)
            && from.TryGetProperty("id", out var user)
            && user.TryGetInt64(out var userId)
            ? userId
            : 0;
        desk.Add(
            id.ToString(),
            bot,
            room,
            person,
            hasMessage && message.TryGetProperty("message_id", out var at) && at.TryGetInt32(out var found)
            ? found
            : 0);
    }

    private static NoContent SetRates(bool on, SendingLimits limits)
    {
        limits.IsOn = on;
        return TypedResults.NoContent();
    }
}
