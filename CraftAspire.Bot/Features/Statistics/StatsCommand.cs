using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>
/// /stats, and the same in plain words: one picture and a short text. Who may see more than their own figures gets more; the Api decides.
/// </summary>
internal sealed class StatsCommand(
    GameCalls players, StatisticsCalls statistics, TimeProvider time) : IChatCommand, ITapHandler, ITextHandler
{
    private const string OwnVerb = "so";
    private const string GameVerb = "sg";
    private const string ModerationVerb = "sm";

    public string Name => "stats";

    public Enum Description => StatisticsPhrase.CommandStats;

    public bool IsPersonal => true;

    public bool GoesAhead => true;

    public int Order => 20;

    public IReadOnlyList<string> Verbs { get; } = [OwnVerb, GameVerb, ModerationVerb];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!await Answered(turn, PeriodText.Read(arguments, Today, isCommand: true), stop))
            turn.Say(turn.Words[StatisticsPhrase.StatsUsage]);
    }

    /// <summary>Answers plain words if they ask for statistics; false when they mean something else.</summary>
    public async Task<bool> TryAnswer(Turn turn, string text, CancellationToken stop)
    {
        if (!await Answered(turn, PeriodText.Read(text, Today, isCommand: false), stop)) return false;
        turn.Wanted = Name;
        return true;
    }

    public async Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        turn.Wanted = Name;
        if (turn.IsGroup && tap.Scope != turn.Speaker.Id)
        {
            turn.Toast(turn.Words[Phrase.NotYourButton]);
            return;
        }

        var days = int.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 7;
        await Show(turn, tap.Verb, Period.Last(Math.Clamp(days, 1, 366), Today), tap.MessageId, stop);
    }

    private async Task<bool> Answered(Turn turn, PeriodReading reading, CancellationToken stop)
    {
        switch (reading)
        {
            case PeriodReading.Asked asked:
                await Show(turn, asked.IsOwn || turn.IsGroup ? OwnVerb : VerbOf(await RoleOf(turn, stop)), asked.Days, messageId: 0, stop);
                return true;
            case PeriodReading.Wrong wrong:
                turn.Say(turn.Words[wrong.Why]);
                return true;
            default:
                return false;
        }
    }

    private async Task<Role> RoleOf(Turn turn, CancellationToken stop) =>
        await players.Ask(api => api.CurrentPlayer(turn.Token, stop), stop) is Answer<Player>.Ok(var player) ? player.Role : Role.User;

    private static string VerbOf(Role role) => role switch
    {
        Role.Admin => GameVerb,
        Role.Moderator => ModerationVerb,
        _ => OwnVerb,
    };

    /// <param name="messageId">The picture in whose place it is shown; 0 for a new one.</param>
    private async Task Show(Turn turn, string verb, Period days, int messageId, CancellationToken stop)
    {
        var (words, buttons) = (turn.Words, Buttons(turn, verb));
        switch (verb)
        {
            case GameVerb:
                var game = await statistics.Ask(api => api.Game(turn.Token, days.From, days.To, stop), stop);
                Show(
                    turn,
                    game,
                    figures => turn.ShowAgain(messageId, GameCard.Draw(figures, words), GameCard.TextOf(figures, words), buttons));
                break;
            case ModerationVerb:
                var moderation = await statistics.Ask(api => api.Moderation(turn.Token, days.From, days.To, stop), stop);
                Show(
                    turn,
                    moderation,
                    figures => turn.ShowAgain(
                        messageId, ModerationCard.Draw(figures, words), ModerationCard.TextOf(figures, words), buttons));
                break;
            default:
                var own = await statistics.Ask(api => api.Own(turn.Token, days.From, days.To, stop), stop);
                Show(
                    turn, own, figures => turn.ShowAgain(messageId, OwnCard.Draw(figures, words), OwnCard.TextOf(figures, words), buttons));
                break;
        }
    }

    private static void Show<T>(Turn turn, Answer<T> answer, Action<T> show)
    {
        if (answer is Answer<T>.Ok(var figures)) show(figures);
        else if (!AccessDenied.Stops(turn, answer)) GameProblems.Tell(turn, answer);
    }

    /// <summary>They show figures of whoever asked, so in a group they are theirs alone.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, string verb)
    {
        var (words, asker) = (turn.Words, turn.Speaker.Id);
        IReadOnlyList<Button> periods =
        [
            new(words[StatisticsPhrase.StatsDay], Tap.Data(verb, asker, 1)),
            new(words[StatisticsPhrase.StatsWeek], Tap.Data(verb, asker, 7)),
            new(words[StatisticsPhrase.StatsMonth], Tap.Data(verb, asker, 30)),
        ];
        var (mine, reports) = (
            new Button(words[StatisticsPhrase.StatsMine], Tap.Data(OwnVerb, asker, 7)),
            new Button(words[StatisticsPhrase.StatsModeration], Tap.Data(ModerationVerb, asker, 7)));
        return verb switch
        {
            GameVerb => [periods, [mine, reports]],
            ModerationVerb => [periods, [mine]],
            _ => [periods],
        };
    }
}
