using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Publishes the draft, lists the versions and goes back to one.</summary>
internal sealed class SettingsPublisher(AdministrationCalls administration, AdminMenu menu) : IReplyHandler
{
    private const int Listed = 8;

    // Eight versions with a few changes each fit into one message.
    private const int LongestChange = 40;

    public string Name => "publish";

    public Task AskAsync(Turn turn)
    {
        if (turn.State.Draft is null)
        {
            turn.Toast(turn.Words[AdministrationPhrase.AdminNoDraft]);
            return Task.CompletedTask;
        }

        turn.State = turn.State with { Awaited = new Awaited(Name) };
        turn.Say(
            turn.Words[AdministrationPhrase.AdminAskReason],
            [[SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]]);
        return Task.CompletedTask;
    }

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        if (turn.State.Draft is not { } draft || message.Text?.Trim() is not { Length: > 0 } reason)
        {
            turn.Say(turn.Words[AdministrationPhrase.AdminAskReason]);
            return;
        }

        // A line break of a long message is no part of one sentence.
        var sentence = string.Join(' ', reason.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var answer = await administration.AskAsync(
            api =>
                api.PublishAsync(
                    turn.Token, new SettingsDraft(draft.Content, sentence, draft.BasedOn), cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;

        turn.State = turn.State with { Awaited = null };
        if (answer is not Answer<SettingsVersion>.Ok(var published))
        {
            await menu.ShowAsync(turn, messageId: 0, cancellationToken, AdminProblems.Of(answer, turn.Words));
            return;
        }

        turn.State = turn.State with { Draft = null };
        await menu.ShowAsync(turn, messageId: 0, cancellationToken, turn.Words.Say(AdministrationPhrase.AdminPublished, published.Version));
    }

    public async Task ListVersionsAsync(Turn turn, int messageId, CancellationToken cancellationToken)
    {
        var answer = await administration.AskAsync(
            api => api.SettingsVersionsAsync(turn.Token, limit: Listed + 1, cancellationToken: cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<Page<SettingsVersion>>.Ok(var page))
        {
            turn.Say(turn.Words[Phrase.GameAway]);
            return;
        }

        // The one after the last shown tells what that one changed.
        var lines = page.Items.Take(Listed).Select(
            (version, place) => LineOf(version, page.Items.ElementAtOrDefault(place + 1), turn.Words));
        IReadOnlyList<IReadOnlyList<Button>> earlier =
        [
            .. page.Items.Take(Listed).Skip(1).Select(version => SettingsView.BackButton(turn.Words, version.Version)).Chunk(2)
        ];
        turn.Answer(
            messageId, $"<b>{turn.Words[AdministrationPhrase.AdminVersions]}</b>\n\n{string.Join("\n\n", lines)}",
            [
                .. earlier, [SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]
            ]);
    }

    /// <summary>A line for each value that the version changed; nothing for the first one.</summary>
    internal static string ChangesOf(SettingsVersion version, SettingsVersion? before, Words words) => before is null ? "" : string.Concat(
        SettingFields.All.Select(field => (field.Label, Old: field.Show(before.Content), New: field.Show(version.Content)))
            .Where(change => change.Old != change.New)
            .Select(change => $"\n{words[change.Label]}: {Shown(change.Old, words)} → {Shown(change.New, words)}"));

    private static string Shown(string? value, Words words)
    {
        if (value is null) return words[AdministrationPhrase.AdminStandard];
        var line = value.ReplaceLineEndings(" ");
        if (line.Length <= LongestChange) return Html.Escape(line);
        return Html.Escape($"{line[..(char.IsHighSurrogate(line[LongestChange - 1]) ? LongestChange - 1 : LongestChange)]}…");
    }

    private static string LineOf(SettingsVersion version, SettingsVersion? before, Words words) =>
        $"<b>v{version.Version}</b> · {words.Moment(version.At)} · {Html.Escape(version.By ?? "–")} "
        + $"· 👍 {version.Likes} 👎 {version.Dislikes}\n<i>{Html.Escape(SettingsView.Cut(version.Reason))}</i>"
        + ChangesOf(version, before, words);

    public static Task AskBackAsync(Turn turn, Tap tap)
    {
        turn.Answer(
            tap.MessageId,
            turn.Words.Say(AdministrationPhrase.AdminBackQuestion, tap.Scope),
            [[new Button(
                turn.Words[AdministrationPhrase.AdminBackYes],
                Tap.Data(
                    AdminVerbs.ReallyBack,
                    tap.Scope)), SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]]);
        return Task.CompletedTask;
    }

    public async Task GoBackAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var answer = await administration.AskAsync(
            api => api.RollBackAsync(turn.Token, (int)tap.Scope, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;

        var news = answer is Answer<SettingsVersion>.Ok(var published)
            ? turn.Words.Say(AdministrationPhrase.AdminPublished, published.Version)
            : AdminProblems.Of(answer, turn.Words);
        await menu.ShowAsync(turn, tap.MessageId, cancellationToken, news);
    }
}
