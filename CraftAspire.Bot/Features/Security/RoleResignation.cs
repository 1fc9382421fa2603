using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>Moderators and admins give up their own role: asked once more, then done.</summary>
internal sealed class RoleResignation(AdministrationCalls administration, CommandMenu menu) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } = [SecurityVerbs.Resign, SecurityVerbs.ReallyResign];

    public static Button ButtonFor(Turn turn) =>
        new(turn.Words[SecurityPhrase.ResignButton], Tap.Data(SecurityVerbs.Resign, turn.Speaker.Id));

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (turn.IsGroup || tap.Scope != turn.Speaker.Id) turn.Toast(turn.Words[Phrase.PrivateOnly]);
        else if (tap.Verb == SecurityVerbs.Resign) Ask(turn, tap);
        else await ResignAsync(turn, tap, cancellationToken);
    }

    private static void Ask(Turn turn, Tap tap) => turn.Answer(
        tap.MessageId,
        turn.Words[SecurityPhrase.ResignQuestion],
        [[new Button(turn.Words[SecurityPhrase.ResignButton], Tap.Data(SecurityVerbs.ReallyResign, turn.Speaker.Id))]]);

    private async Task ResignAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var answer = await administration.DoAsync(api => api.GiveUpRoleAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;

        if (answer is Answer<bool>.Ok) menu.Keep(turn, Role.User);
        turn.Answer(tap.MessageId, turn.Words[answer switch
        {
            Answer<bool>.Ok => SecurityPhrase.Resigned,
            Answer<bool>.Problem { What.Type: ProblemTypes.LastAdmin } => SecurityPhrase.LastAdmin,
            _ => Phrase.GameAway,
        }]);
    }
}
