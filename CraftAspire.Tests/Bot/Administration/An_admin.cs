using CraftAspire.Tests.Api;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using static CraftAspire.Tests.Bot.Administration.AdministeredGame;

namespace CraftAspire.Tests.Bot.Administration;

public sealed class An_admin(LocalPostgres postgres, LocalCache cache)
{
    [Fact]
    public async Task enrols_tries_publishes_and_goes_back_in_the_chat_and_leaves_no_secret_behind()
    {
        await using var game = await AdministeredGame.Start(postgres, cache);
        var admin = game.Admin;
        await admin.Sends("/admin");
        await admin.Sees(message => Says(message, "you have none yet"));

        // Set up, and later asked for a code, /admin goes on by itself.
        var app = await game.Enrol();
        await admin.Sees(message => Says(message, "Settings v1"));
        var recovery = (await admin.Sees(message => Says(message, "Ten recovery codes"))).Text!;
        await admin.Taps("delete");
        await admin.Taps("Delete this picture");
        await game.LowerLevel();

        await admin.Sends("/admin");
        await admin.Sees(message => Says(message, "six digits of your authenticator"));
        var code = app.Code;
        await admin.Sends(code);
        await admin.Chat.UntilAll(messages => messages.Count(message => Says(message, "Settings v1")) == 2);

        await admin.Taps("Temperature");
        await admin.Sends("3");
        await admin.Sees(message => Says(message, "cannot read that") && message.Text!.EndsWith("Now:\n0", StringComparison.Ordinal));
        await admin.Sends("0.7");
        await admin.Sees(message => Says(message, "nobody plays with them yet"));
        await admin.Taps("Try");
        await admin.Sees(message => Says(message, "of 12") && Says(message, "Tokens:"));
        await admin.Taps("Publish");
        await admin.Sees(message => Says(message, "Why?"));
        await admin.Sends("Livelier answers");
        await admin.Sees(message => Says(message, "Version 2 counts") && Says(message, "Livelier answers"));
        await admin.Taps("Back to v1");
        await admin.Taps("Yes, go back");
        await admin.Sees(message => Says(message, "Version 3 counts") && Says(message, "Back to version 1"));

        var seen = await admin.Chat.UntilAll(
            messages => !messages.Any(message => Says(message, code) || message.Photo is not null || Says(message, "Ten recovery codes")));
        seen.ShouldNotBeEmpty();
        (await Scalar<string>(game.Craft, "select string_agg(act, ' ' order by id) from audit_entries"))
            .ShouldBe("role.changed second-factor.enrolled settings.published settings.rolled-back");
        await Waits.Until(async () => await Scalar<long>(game.Bot, "select count(*) from outbox") is 0);
        var left = await Scalar<string>(
            game.Bot, "select coalesce((select string_agg(payload, ' ') from inbox), '') || (select string_agg(state, ' ') from chats)");
        foreach (var secret in (string[])[code, recovery.Split('\n')[1].Split("  ")[0]])
        {
            // As a word: six digits stand in some longer number or other.
            left.ShouldNotMatch($@"\b{secret}\b");
            game.Logs.ShouldNotMatch($@"\b{secret}\b");
        }
    }

    [Fact]
    public async Task appoints_a_moderator_and_rolls_a_recipe_again_and_nobody_else_finds_the_menu()
    {
        await using var game = await AdministeredGame.Start(postgres, cache);
        var (admin, grace) = (game.Admin, await game.NewPerson("Grace"));
        await grace.Sends("/start");
        await grace.Sees(BotAtPlay.IsBoard);
        await grace.Sends("/admin");
        await grace.Sees(message => Says(message, "know this command"));
        await grace.Sends("water + fire");
        await grace.Sees(message => Says(message, "First discovery"));
        await grace.Taps("👍");
        await admin.Sends("/security");
        await game.Enrol();

        await admin.Sends("/admin");
        await admin.Sees(message => Says(message, "👍 1"));
        await admin.Taps("Roles");
        await admin.Seat.Forwards("What a nice game", author: grace);
        await admin.Sees(message => Says(message, $"Which role shall {grace.Id} have?"));
        await admin.Taps("Moderator");
        await admin.Sees(message => Says(message, "Grace: 🛡 Moderator"));
        await grace.Sees(message => Says(message, "You have a new role here: 🛡 Moderator"));
        await admin.Sends("/admin");
        await admin.Taps("Recipe");
        await admin.Sends("Water + Fire");
        await admin.Sees(message => Says(message, "Water + 🔥 Fire = 🎁") || Says(message, "Fire + 💧 Water = 🎁"));
        await admin.Taps("Roll again");
        await admin.Sees(message => Says(message, " · v1") && message.Text!.Split("Marvel").Length > 2);

        (await Scalar<long>(game.Craft, "select count(*) from recipe_history")).ShouldBe(1);
        (await Scalar<string>(game.Craft, $"select role from players where telegram_id = {grace.Id}")).ShouldBe("moderator");
    }

    [Fact]
    public async Task plays_on_while_a_draft_is_tried_and_sees_it_come_to_its_end()
    {
        await using var game = await AdministeredGame.Start(postgres, cache);
        var admin = game.Admin;
        var held = new TaskCompletionSource();
        await admin.Sends("/security");
        await game.Enrol();
        await admin.Sends("/admin");
        await admin.Taps("Temperature");
        await admin.Sends("0.7");
        await admin.Sees(message => Says(message, "nobody plays with them yet"));
        game.Model.Misbehaviour = async context =>
        {
            await held.Task;
            await ModelServer.Say(context, "Marvel 🎁");
        };

        await admin.Taps("Try");
        await admin.Sees(message => Says(message, "0 of 12"));
        await admin.Sends("/start");
        await admin.Sees(BotAtPlay.IsBoard);
        held.SetResult();

        await admin.Sees(message => Says(message, "The same: 12 of 12") && Says(message, "Tokens:"));
    }

    [Fact]
    public async Task who_asks_for_statistics_in_plain_words_gets_them_as_soon_as_the_code_was_right()
    {
        await using var game = await AdministeredGame.Start(postgres, cache);
        var admin = game.Admin;
        await admin.Sends("/security");
        var app = await game.Enrol();
        await game.LowerLevel();

        await admin.Sends("Show me the statistics for the week");
        await admin.Sees(message => Says(message, "six digits of your authenticator"));
        await admin.Sends(app.Code);

        await admin.Sees(message => message.Photo is not null && Says(message, "📊"));
    }
}
