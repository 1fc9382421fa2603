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

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (arguments.Length == 0)
        {
            turn.Say(turn.Words[ModerationPhrase.ReportUsage]);
            return;
        }

        var answer = await game.Ask(api => api.ElementByName(turn.Token, arguments, stop), stop);
        if (answer is not Answer<ElementDetails>.Ok(var details)) GameProblems.Tell(turn, answer);
        else if (details.IsBase) turn.Say(turn.Words[ModerationPhrase.BaseStays]);
        else turn.Say(
            turn.Words.Say(ModerationPhrase.ReportQuestion, new Html(BoardView.Show(Thing.Of(details.Element)))),
            Reasons(details.Element.Id, turn.Words));
    }

    public async Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        turn.Wanted = Name;
        if (!Enum.TryParse<ReportReason>(tap.Argument, out var reason))
        {
            var element = await game.Ask(api => api.Element(turn.Token, tap.Scope, stop), stop);
            if (element is Answer<ElementDetails>.Ok(var details))
                turn.Say(
                    turn.Words.Say(ModerationPhrase.ReportQuestion, new Html(BoardView.Show(Thing.Of(details.Element)))),
                    Reasons(tap.Scope, turn.Words));
            else GameProblems.Tell(turn, element);
            return;
        }

        var answer = await moderation.Ask(
            api => api.Report(turn.Token, new NewReport(ElementReference.ById(tap.Scope), reason), stop), stop);
        if (answer is Answer<ReportReceipt>.Ok(var receipt))
            turn.Rewrite(tap.MessageId, turn.Words[receipt.AlreadyOpen ? ModerationPhrase.ReportedBefore : ModerationPhrase.Reported]);
        else ModerationProblems.Tell(turn, answer);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Reasons(long elementId, Words words) =>
    [
        .. new[] { ReportReason.Offensive, ReportReason.Duplicate, ReportReason.Nonsense, ReportReason.Other }
            .Select(reason => new Button(words[ReportView.PhraseOf(reason)], Tap.Data(ModerationVerbs.Report, elementId, reason)))
            .Chunk(2),
    ];
}
