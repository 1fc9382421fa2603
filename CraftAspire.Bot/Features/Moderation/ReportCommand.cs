using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/report Smog, or the flag under an element's card: asks what is wrong and tells the moderators.</summary>
internal sealed class ReportCommand(GameCalls game, ModerationCalls moderation) : IChatCommand, ITapHandler
{
    public string Name => "report";

    public Enum Description => ModerationPhrase.CommandReport;

    public bool GoesAhead => true;

    public IReadOnlyList<string> Verbs { get; } = [ModerationVerbs.Report];

    /// <summary>The flag under a card.</summary>
    public static Button Flag(long elementId, Words words) =>
        new(words[ModerationPhrase.ButtonReport], Tap.Data(ModerationVerbs.Report, elementId));

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            turn.Say(turn.Words[ModerationPhrase.ReportUsage]);
            return;
        }

        if (!TypedName.IsShort(arguments))
        {
            turn.Say(turn.Words[Phrase.TooLong]);
            return;
        }

        var answer = await game.AskAsync(api => api.ElementByNameAsync(turn.Token, arguments, cancellationToken), cancellationToken);
        if (answer is not Answer<ElementDetails>.Ok(var details)) GameProblems.Tell(turn, answer);
        else if (details.IsBase) turn.Say(turn.Words[ModerationPhrase.BaseStays]);
        else turn.Say(
            turn.Words.Say(ModerationPhrase.ReportQuestion, new Html(BoardView.Show(Thing.Of(details.Element)))),
            Reasons(turn, details.Element.Id));
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.Wanted = Name;
        var (chosen, asked) = tap.Argument.Split('.') is [var name, var id] ? (name, id) : (tap.Argument, null);
        if (turn.IsGroup && asked is not null && asked != AskerOf(turn))
        {
            turn.Toast(turn.Words[Phrase.NotYourButton]);
            return;
        }

        if (!Enum.TryParse<ReportReason>(chosen, out var reason))
        {
            var element = await game.AskAsync(api => api.ElementAsync(turn.Token, tap.Scope, cancellationToken), cancellationToken);
            if (element is Answer<ElementDetails>.Ok(var details))
                turn.Say(
                    turn.Words.Say(ModerationPhrase.ReportQuestion, new Html(BoardView.Show(Thing.Of(details.Element)))),
                    Reasons(turn, tap.Scope));
            else GameProblems.Tell(turn, element);
            return;
        }

        var answer = await moderation.AskAsync(
            api =>
                api.ReportAsync(turn.Token, new NewReport(ElementReference.ById(tap.Scope), reason), cancellationToken), cancellationToken);
        if (answer is Answer<ReportReceipt>.Ok(var receipt))
            turn.Rewrite(tap.MessageId, turn.Words[receipt.AlreadyOpen ? ModerationPhrase.ReportedBefore : ModerationPhrase.Reported]);
        else ModerationProblems.Tell(turn, answer);
    }

    private static string AskerOf(Turn turn) => turn.Speaker.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>For whoever was asked: in a group everybody sees them.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Reasons(Turn turn, long elementId) =>
    [
        .. new[] { ReportReason.Offensive, ReportReason.Duplicate, ReportReason.Nonsense, ReportReason.Other }
            .Select(reason => new Button(
                turn.Words[ReportView.PhraseOf(reason)], Tap.Data(ModerationVerbs.Report, elementId, $"{reason}.{AskerOf(turn)}")))
            .Chunk(2),
    ];
}
