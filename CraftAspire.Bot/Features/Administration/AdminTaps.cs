using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
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

    public Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        if (turn.IsGroup)
        {
            turn.Toast(turn.Words[Phrase.PrivateOnly]);
            return Task.CompletedTask;
        }

        return tap.Verb switch
        {
            AdminVerbs.Edit => editor.Ask(turn, tap.Argument, stop),
            AdminVerbs.Discard => Discard(turn, tap, stop),
            AdminVerbs.Try => trial.Run(turn, tap.MessageId, stop),
            AdminVerbs.Publish => publisher.Ask(turn),
            AdminVerbs.Versions => publisher.ListVersions(turn, tap.MessageId, stop),
            AdminVerbs.Back => SettingsPublisher.AskBack(turn, tap),
            AdminVerbs.ReallyBack => publisher.GoBack(turn, tap, stop),
            AdminVerbs.Roles => roles.List(turn, stop),
            AdminVerbs.Give => roles.Give(turn, tap, stop),
            AdminVerbs.Reset => roles.Reset(turn, tap, stop),
            AdminVerbs.Pair => rerolls.Ask(turn),
            AdminVerbs.Reroll => rerolls.Reroll(turn, tap, stop),
            _ => menu.Show(turn, tap.MessageId, stop),
        };
    }

    private Task Discard(Turn turn, Tap tap, CancellationToken stop)
    {
        turn.State = turn.State with { Draft = null };
        return menu.Show(turn, tap.MessageId, stop);
    }
}
