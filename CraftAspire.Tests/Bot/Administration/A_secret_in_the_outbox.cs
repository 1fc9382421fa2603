using System.Security.Cryptography;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Tokens;
using CraftAspire.Tests.Emulator;
using Microsoft.Extensions.Options;
using TelegramEmulator.Faults;
using static CraftAspire.Tests.Bot.Administration.AdministeredGame;

namespace CraftAspire.Tests.Bot.Administration;

public sealed class A_secret_in_the_outbox(LocalPostgres postgres, LocalCache cache)
{
    private static readonly Outgoing Secret = new Outgoing.Say("The key is JBSWY3DPEHPK3PXP");

    [Fact]
    public async Task is_sealed_while_Telegram_is_away()
    {
        await using var game = await Start(postgres, cache);
        await game.Refuse(new MethodFault { Method = "sendPhoto", Code = 500, Count = 1_000_000 });
        await game.Admin.Sends("/security");

        await game.Admin.Taps("Set it up");
        await Waits.Until(async () =>
            await Scalar<long>(game.Bot, "select count(*) from outbox where given_up_at is null and payload like '%sealed%'") is 1);

        var waiting = await Scalar<string>(game.Bot, "select string_agg(payload, ' ') from outbox where payload is not null");
        waiting.ShouldNotContain("otpauth");
        waiting.ShouldNotContain("secret=");
        waiting.ShouldNotMatch("([A-Z2-7]{4} ){7}");
    }

    [Fact]
    public async Task leaves_the_chat_by_itself_when_its_time_is_over()
    {
        await using var game = await Start(postgres, cache);
        await game.Admin.Sends("/security");
        await game.Enrol();
        await Waits.Until(async () => await Scalar<long>(game.Bot, "select count(*) from due where kind = 'expiry'") is 1);

        (await Scalar<long>(
            game.Bot, "with past as (update due set due_at = now() returning 1) select count(*) from past")).ShouldBe(1);

        await game.Admin.Chat.UntilAll(messages => messages.All(message => message.Photo is null));
    }

    [Fact]
    public void is_read_by_its_chat_alone_and_with_its_key()
    {
        var seal = Seal("a key of the bot that is long enough for it");

        var closed = seal.Close(Secret, chatId: 7);

        OutgoingJson.Write(closed).ShouldNotContain("JBSWY3DPEHPK3PXP");
        seal.Open((Outgoing.Sealed)OutgoingJson.Read(OutgoingJson.Write(closed)), chatId: 7).ShouldBe(Secret);
        Should.Throw<CryptographicException>(() => seal.Open(closed, chatId: 8));
        Should.Throw<CryptographicException>(() => Seal("another key of the bot that is long enough").Open(closed, chatId: 7));
    }

    private static OutgoingSeal Seal(string key) => new(Options.Create(new TokenOptions { Key = key }));
}
