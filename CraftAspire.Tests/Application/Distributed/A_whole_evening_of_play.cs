using CraftAspire.Tests.Bot;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Control;
using TelegramEmulator.Faults;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Application.Distributed;

[Collection(typeof(WholeApplicationTests))]
public sealed class A_whole_evening_of_play(AppHostFixture appHost)
{
    private const string FirstName = "Xanthippesia";
    private const string LastName = "Quillfeather";
    private const string UserName = "zyzzyva_planted";
    private const string GroupTitle = "Wyvernwick";
    private const string Text = "Snollygoster";
    private const long UserId = 4_815_162_342_108;
    private const long GroupId = -7_719_283_640_155;

    private static readonly string[] Personal =
    [
        RunningApplication.BotToken, FirstName, LastName, UserName, GroupTitle, Text, "4815162342108", "7719283640155",
    ];

    private static readonly long[] Ids = [UserId, GroupId];

    [Fact]
    public async Task leaves_nothing_personal_and_no_token_in_spans_logs_and_metrics()
    {
        var application = await appHost.Application;
        var began = DateTimeOffset.UtcNow;
        var world = application.World;
        var player = await world.NewPerson(
            new NewPerson { Id = UserId, FirstName = FirstName, LastName = LastName, Username = UserName, LanguageCode = "en" });
        var group = await world.NewGroup(GroupTitle, GroupId, [player]);

        await PlaysAlone(player);
        await PlaysInAGroup(player.In(group));
        await TelegramIsInTrouble(world, player);

        var told = await application.Telemetry.Everything(
            spans =>
                spans.Count(span => span.Attributes.GetValueOrDefault("telegram.chat.type") == "group") >= 4
                    && EveryCallIsAnswered(spans, began),
            logs =>
                logs.Contains("Telegram refuses a ", StringComparison.Ordinal) && logs.Contains("status 500", StringComparison.Ordinal));
        var measured = await application.Metrics.Exports(
            "telegram.updates", "telegram.send.duration", "craft.combinations", "gen_ai.server.request.duration");
        Personal.Where(word => (told + measured).Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        Ids.Where(id => measured.Contains(Number(id), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task PlaysAlone(Person player)
    {
        await player.Sends("/start");
        await Played.By(player, "Water", "Fire");
        await player.Sends($"{Text} + fire");
        await player.Sees(message => Says(message, $"“{Text}” is not in the collection"));
        await player.Sends(Text);
        await player.Sees(message => Says(message, $"Search: {Text}"));
        await player.Sends("/rating");
        await player.Sees(message => Says(message, "🏆"));
        await player.Sends("/element Fire");
        await player.Sees(message => Says(message, "everything begins with"));
        await player.Sends($"/element {Text}");
        await player.Sends("/stop");
        await player.Taps("End it");
        await player.Sees(message => Says(message, "good game"));
    }

    private static async Task PlaysInAGroup(ChatSeat seat)
    {
        await seat.Taps("🌍 Earth");
        await seat.Chat.Until(message => Says(message, "👉"));
        await seat.Taps("🌬️ Air");
        await seat.Chat.Until(message => Says(message, "🌍 Earth + 🌬️ Air = ") && !Says(message, "🤔"));
        await seat.Sends("/rating");
        await seat.Chat.Until(message => Says(message, "🏆"));
        await seat.Sends("/language");
        await seat.Taps("Қазақша");
        await seat.Chat.Until(message => Says(message, "🎒") && Says(message, " элемент"));
    }

    private static async Task TelegramIsInTrouble(TelegramWorld world, Person player)
    {
        await world.Refuse(new MethodFault
        {
            Method = "sendMessage",
            Chat = UserId,
            Code = 400,
            Description = $"Bad Request: a strange refusal of {FirstName} {Text}",
        });
        await player.Sends("/help");
        await player.Sends("/privacy");
        await player.Sees(message => Says(message, "What I store about you"));
        await world.Refuse(new MethodFault { Method = "sendMessage", Chat = UserId, Code = 500 });
        await world.Refuse(new MethodFault { Method = "sendMessage", Chat = UserId, Cut = true });
        await player.Sends("/help");
        await player.Sees(message => message.From!.IsBot && Says(message, "How to play"));
    }

    /// <summary>A number as OTLP writes it: seven bits a byte, the lowest first.</summary>
    private static string Number(long value)
    {
        var bytes = new List<char>();
        for (var rest = (ulong)value; ; rest >>= 7)
        {
            bytes.Add((char)((rest & 0x7F) | (rest > 0x7F ? 0x80u : 0u)));
            if (rest <= 0x7F) return new string([.. bytes]);
        }
    }

    private static bool Says(Message message, string words) =>
        (message.Text ?? message.Caption)?.Contains(words, StringComparison.Ordinal) is true;

    /// <summary>
    /// The Api's part of each call of this evening has arrived as well; an earlier test may have killed an Api before it told its part.
    /// </summary>
    private static bool EveryCallIsAnswered(IReadOnlyList<Span> spans, DateTimeOffset began)
    {
        var answered = spans.Where(span => span is { Service: "api", Kind: "Server" }).Select(span => span.ParentSpanId).ToHashSet();
        return spans.Where(
            span =>
                span is { Service: "bot", Kind: "Client" }
                    && span.Began >= began
                    && span.Attributes.ContainsKey("http.response.status_code"))
            .All(call => answered.Contains(call.SpanId));
    }
}
