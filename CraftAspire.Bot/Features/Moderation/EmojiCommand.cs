using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/emoji Steam, or 🎨 under a report: one of the model's suggestions, or one that is sent, becomes the element's emoji.</summary>
internal sealed class EmojiCommand(ModerationCalls moderation, BoardInvalidation invalidation) : IChatCommand, ITapHandler, IReplyHandler
{
    /// <summary>Asks for an emoji; the scope is the element.</summary>
    public const string AskVerb = "me";

    /// <summary>Gives it; the scope is the element, the argument the emoji.</summary>
    private const string GiveVerb = "mg";

    public string Name => "emoji";

    public Enum Description => ModerationPhrase.CommandEmoji;

    public Role For => Role.Moderator;

    public IReadOnlyList<string> Verbs { get; } = [AskVerb, GiveVerb];

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (turn.IsGroup || arguments.Length == 0)
        {
            turn.Say(turn.Words[turn.IsGroup ? Phrase.PrivateOnly : ModerationPhrase.EmojiUsage]);
            return;
        }

        var answer = await moderation.AskAsync(api => api.TargetAsync(turn.Token, arguments, cancellationToken), cancellationToken);
        if (answer is Answer<Element>.Ok(var element))
            await AskAsync(turn, element.Id, BoardView.Show(Thing.Of(element)), cancellationToken);
        else ModerationProblems.Tell(turn, answer);
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.Wanted = Name;
        if (turn.IsGroup) turn.Toast(turn.Words[Phrase.PrivateOnly]);
        else if (tap.Verb == AskVerb) await AskAsync(turn, tap.Scope, "🎨", cancellationToken);
        else await GiveAsync(turn, tap.Scope, tap.Argument, tap.MessageId, cancellationToken);
    }

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        await GiveAsync(
            turn, long.Parse(awaited.Argument!, CultureInfo.InvariantCulture), message.Text?.Trim() ?? "", messageId: 0, cancellationToken);
        if (turn.State.Awaited == awaited) turn.State = turn.State with { Awaited = null };
    }

    private async Task AskAsync(Turn turn, long elementId, string shown, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(api => api.SuggestEmojiAsync(turn.Token, elementId, cancellationToken), cancellationToken);
        if (answer is not Answer<IReadOnlyList<string>>.Ok(var suggestions))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        turn.State = turn.State with { Awaited = new Awaited(Name, $"{elementId}") };
        turn.Say(
            turn.Words.Say(ModerationPhrase.EmojiQuestion, new Html(shown)),
            suggestions is [] ? null : [[.. suggestions.Select(emoji => new Button(emoji, Tap.Data(GiveVerb, elementId, emoji)))]]);
    }

    private async Task GiveAsync(Turn turn, long elementId, string emoji, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(
            api => api.ChangeEmojiAsync(turn.Token, elementId, new EmojiChange(emoji), cancellationToken), cancellationToken);
        if (answer is Answer<Element>.Ok(var element))
        {
            invalidation.Note();
            turn.State = turn.State with { Awaited = null };
            turn.Answer(messageId, turn.Words.Say(ModerationPhrase.EmojiGiven, new Html(BoardView.Show(Thing.Of(element)))));
        }
        else if (answer is Answer<Element>.Problem { What.Type: ProblemTypes.InvalidRequest })
        {
            turn.Say(turn.Words[ModerationPhrase.EmojiForm]);
        }
        else
        {
            ModerationProblems.Tell(turn, answer);
        }
    }
}
