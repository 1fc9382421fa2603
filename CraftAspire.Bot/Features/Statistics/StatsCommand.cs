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

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!await AnsweredAsync(turn, PeriodText.Read(arguments, Today, isCommand: true), cancellationToken))
            turn.Say(turn.Words[StatisticsPhrase.StatsUsage]);
    }

    /// <summary>Answers plain words if they ask for statistics; false when they mean something else.</summary>
    public async Task<bool> TryAnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (!await AnsweredAsync(turn, PeriodText.Read(text, Today, isCommand: false), cancellationToken)) return false;
        turn.Wanted = Name;
        return true;
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.Wanted = Name;
        if (turn.IsGroup && tap.Scope != turn.Speaker.Id)
        {
            turn.Toast(turn.Words[Phrase.NotYourButton]);
            return;
        }

        var days = int.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 7;
        await ShowAsync(turn, tap.Verb, Period.Last(Math.Clamp(days, 1, 366), Today), tap.MessageId, cancellationToken);
    }

    private async Task<bool> AnsweredAsync(Turn turn, PeriodReading reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case PeriodReading.Asked asked:
                await ShowAsync(
                    turn,
                    asked.IsOwn || turn.IsGroup ? OwnVerb : VerbOf(await RoleOfAsync(turn, cancellationToken)),
                    asked.Days,
                    messageId: 0,
                    cancellationToken);
                return true;
            case PeriodReading.Wrong wrong:
                turn.Say(turn.Words[wrong.Why]);
                return true;
            default:
                return false;
        }
    }

    private async Task<Role> RoleOfAsync(Turn turn, CancellationToken cancellationToken) =>
        await players.AskAsync(
            api => api.CurrentPlayerAsync(turn.Token, cancellationToken), cancellationToken) is Answer<Player>.Ok(var player)
            ? player.Role
            : Role.User;

    private static string VerbOf(Role role) => role switch
    {
        Role.Admin => GameVerb,
        Role.Moderator => ModerationVerb,
        _ => OwnVerb,
    };

    /// <param name="messageId">The picture in whose place it is shown; 0 for a new one.</param>
    private async Task ShowAsync(Turn turn, string verb, Period days, int messageId, CancellationToken cancellationToken)
    {
        var (words, buttons) = (turn.Words, Buttons(turn, verb));
        switch (verb)
        {
            case GameVerb:
                var game = await statistics.AskAsync(
                    api => api.GameAsync(turn.Token, days.From, days.To, cancellationToken), cancellationToken);
                Show(
                    turn,
                    game,
                    figures => turn.ShowAgain(messageId, GameCard.Draw(figures, words), GameCard.TextOf(figures, words), buttons));
                break;
            case ModerationVerb:
                var moderation = await statistics.AskAsync(
                    api => api.ModerationAsync(turn.Token, days.From, days.To, cancellationToken), cancellationToken);
                Show(
                    turn,
                    moderation,
                    figures => turn.ShowAgain(
                        messageId, ModerationCard.Draw(figures, words), ModerationCard.TextOf(figures, words), buttons));
                break;
            default:
                var own = await statistics.AskAsync(
                    api => api.OwnAsync(turn.Token, days.From, days.To, cancellationToken), cancellationToken);
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
