using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Changes one value of the draft; the first change makes one of the current settings.</summary>
internal sealed class SettingsEditor(AdministrationCalls administration, AdminMenu menu) : IReplyHandler
{
    public string Name => "setting";

    public async Task AskAsync(Turn turn, string key, CancellationToken cancellationToken)
    {
        if (SettingFields.Find(key) is not { } field || await CurrentAsync(turn, cancellationToken) is not { } current) return;

        turn.State = turn.State with { Awaited = new Awaited(Name, key) };
        Ask(turn, field, current);
    }

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        if (SettingFields.Find(awaited.Argument) is not { } field || await CurrentAsync(turn, cancellationToken) is not { } current) return;

        var draft = turn.State.Draft ?? new Draft(current.Version.Content, current.Version.Version);
        if (message.Text?.Trim() is not { Length: > 0 } text || field.Read(draft.Content, text) is not { } content)
        {
            Ask(turn, field, current, $"{turn.Words[AdministrationPhrase.AdminNotRead]}\n");
            return;
        }

        turn.State = turn.State with { Awaited = null, Draft = draft with { Content = content } };
        await menu.ShowAsync(turn, messageId: 0, cancellationToken);
    }

    private static void Ask(Turn turn, SettingField field, CurrentSettings current, string complaint = "")
    {
        var value = field.Show(turn.State.Draft?.Content ?? current.Effective) ?? field.Show(current.Effective);
        turn.Say(
            $"{complaint}{turn.Words[field.Question]}\n<blockquote>{Html.Escape(value is { Length: > 0 } ? value : "–")}</blockquote>",
            [[SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]]);
    }

    private async Task<CurrentSettings?> CurrentAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = await administration.AskAsync(api => api.SettingsAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is Answer<CurrentSettings>.Ok(var current)) return current;
        if (!AccessDenied.Stops(turn, answer)) turn.Say(turn.Words[Phrase.GameAway]);
        return null;
    }
}
