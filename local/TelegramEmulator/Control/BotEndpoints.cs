using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Methods;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Bots: adding, privacy mode, revoking the token, updates as no library knows them; and the sending rates.</summary>
public static class BotEndpoints
{
    public static void MapBots(this RouteGroupBuilder control)
    {
        var bots = control.MapGroup("/bots").WithTags("Bots");
        bots.MapGet("/", (EmulatedTelegram telegram) => telegram.Bots.All.Select(BotView.Of)).WithSummary("All bots");
        bots.MapPost("/", Add).WithSummary("Add a bot ahead of its first call");
        bots.MapPut("/{bot:long}/privacy", SetPrivacy).WithSummary("Whether the bot in groups sees commands, replies and taps only");
        bots.MapPost("/{bot:long}/revoke", Revoke).WithSummary("Revoke the token; answers the new one");
        bots.MapPost("/{bot:long}/updates", AddUpdate).WithSummary("Send the bot an update as it is; only its update_id is set");
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

    private static Results<Accepted, NotFound, ProblemHttpResult> AddUpdate(long bot, JsonElement update, EmulatedTelegram telegram)
    {
        if (telegram.Bots.Find(bot) is not { } found)
            return TypedResults.NotFound();
        if (update.ValueKind is not JsonValueKind.Object)
            return TypedResults.Problem("An update is a JSON object.", statusCode: StatusCodes.Status400BadRequest);

        found.Updates.AddRaw("message", "raw", update.Clone());
        return TypedResults.Accepted((string?)null);
    }

    private static NoContent SetRates(bool on, SendingLimits limits)
    {
        limits.IsOn = on;
        return TypedResults.NoContent();
    }
}
