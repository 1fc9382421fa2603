using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>The buttons of /admin. Whoever taps is asked for their rights by the game at every call.</summary>
internal sealed class AdminTaps(
    AdminMenu menu, SettingsEditor editor, TrialRun trial, SettingsPublisher publisher, RoleChanges roles, Rerolls rerolls) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } =
    [
        AdminVerbs.Menu, AdminVerbs.Edit, AdminVerbs.Discard, AdminVerbs.Try, AdminVerbs.Publish, AdminVerbs.Versions, AdminVerbs.Back,
        AdminVerbs.ReallyBack, AdminVerbs.Roles, AdminVerbs.Give, AdminVerbs.Reset, AdminVerbs.Pair, AdminVerbs.Reroll,
    ];

    public Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (turn.IsGroup)
        {
            turn.Toast(turn.Words[Phrase.PrivateOnly]);
            return Task.CompletedTask;
        }

        return tap.Verb switch
        {
            AdminVerbs.Edit => editor.AskAsync(turn, tap.Argument, cancellationToken),
            AdminVerbs.Discard => DiscardAsync(turn, tap, cancellationToken),
            AdminVerbs.Try => trial.RunAsync(turn, tap.MessageId, cancellationToken),
            AdminVerbs.Publish => publisher.AskAsync(turn),
            AdminVerbs.Versions => publisher.ListVersionsAsync(turn, tap.MessageId, cancellationToken),
            AdminVerbs.Back => SettingsPublisher.AskBackAsync(turn, tap),
            AdminVerbs.ReallyBack => publisher.GoBackAsync(turn, tap, cancellationToken),
            AdminVerbs.Roles => roles.ListAsync(turn, cancellationToken),
            AdminVerbs.Give => roles.GiveAsync(turn, tap, cancellationToken),
            AdminVerbs.Reset => roles.ResetAsync(turn, tap, cancellationToken),
            AdminVerbs.Pair => rerolls.AskAsync(turn),
            AdminVerbs.Reroll => rerolls.RerollAsync(turn, tap, cancellationToken),
            _ => menu.ShowAsync(turn, tap.MessageId, cancellationToken),
        };
    }

    private Task DiscardAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.State = turn.State with { Draft = null };
        return menu.ShowAsync(turn, tap.MessageId, cancellationToken);
    }
}
