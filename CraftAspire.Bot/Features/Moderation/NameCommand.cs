using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/name Steam = Пар: what an element is called in the chat's language.</summary>
internal sealed class NameCommand(ModerationCalls moderation, BoardInvalidation invalidation) : IChatCommand
{
    public string Name => "name";

    public Enum Description => ModerationPhrase.CommandName;

    public Role For => Role.Moderator;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (turn.IsGroup)
        {
            turn.Say(turn.Words[Phrase.PrivateOnly]);
            return;
        }

        // Elements are called in English what the model called them: that is /reports and a new name.
        if (turn.Words == Words.All[0]
            || arguments.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } element, { Length: > 0 } name])
        {
            turn.Say(turn.Words[ModerationPhrase.NameUsage]);
            return;
        }

        var target = await moderation.AskAsync(api => api.TargetAsync(turn.Token, element, cancellationToken), cancellationToken);
        if (target is not Answer<Element>.Ok(var found))
        {
            ModerationProblems.Tell(turn, target);
            return;
        }

        var answer = await moderation.AskAsync(
            api =>
                api.NameElementAsync(
                    turn.Token, found.Id, turn.Words.Language, new ElementNaming(name), cancellationToken), cancellationToken);
        if (answer is not Answer<Element>.Ok(var named))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        invalidation.Note();
        turn.Say(turn.Words.Say(ModerationPhrase.NameGiven, found.Name, new Html(BoardView.Show(Thing.Of(named)))));
    }
}
