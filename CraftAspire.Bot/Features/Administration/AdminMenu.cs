using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>The menu of /admin.</summary>
internal sealed class AdminMenu(AdministrationCalls administration)
{
    /// <summary>Shows it: in place of a message, or below everything; with a line above it that says what has just happened.</summary>
    public async Task ShowAsync(Turn turn, int messageId, CancellationToken cancellationToken, string? news = null)
    {
        var answer = await administration.AskAsync(api => api.SettingsAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<CurrentSettings>.Ok(var current))
        {
            turn.Say(turn.Words[Phrase.GameAway]);
            return;
        }

        // What a draft was taken from may be history by now: then it starts from what is.
        if (turn.State.Draft is { } draft && draft.BasedOn != current.Version.Version)
            turn.State = turn.State with { Draft = draft with { BasedOn = current.Version.Version } };

        var text = SettingsView.TextOf(current, turn.State.Draft, turn.Words);
        turn.Answer(messageId, news is null ? text : $"{news}\n\n{text}", SettingsView.ButtonsOf(current, turn.State.Draft, turn.Words));
    }
}
