using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Shows who has which role, and gives roles to people who are named by their id or by a forwarded message.</summary>
internal sealed class RoleChanges(AdministrationCalls administration, RoleNews news) : IReplyHandler
{
    public string Name => "role";

    public async Task ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = await administration.AskAsync(api => api.RolesAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<IReadOnlyList<RoleHolder>>.Ok(var holders))
        {
            turn.Say(turn.Words[Phrase.GameAway]);
            return;
        }

        var lines = holders.Select(holder =>
            $"{turn.Words[RoleNames.PhraseOf(holder.Role)]}: {Html.Escape(holder.Name ?? "–")} "
            + $"(<code>{holder.TelegramId}</code>){(holder.HasSecondFactor ? " 🔐" : "")}");
        turn.State = turn.State with { Awaited = new Awaited(Name) };
        turn.Say(
            $"{string.Join('\n', lines)}\n\n{turn.Words[AdministrationPhrase.RoleAsk]}",
            [
                [RoleResignation.ButtonFor(turn)],
                [SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)],
            ]);
    }

    public Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        if (IdOf(message) is not { } id)
        {
            turn.Say(turn.Words[AdministrationPhrase.RoleAsk]);
            return Task.CompletedTask;
        }

        turn.State = turn.State with { Awaited = null };
        turn.Say(
            turn.Words.Say(AdministrationPhrase.RoleQuestion, id.ToString(CultureInfo.InvariantCulture)),
            [
                [.. Enum.GetValues<Role>().Select(
                    role => new Button(turn.Words[RoleNames.PhraseOf(role)], Tap.Data(AdminVerbs.Give, id, role)))],
                [new Button(turn.Words[AdministrationPhrase.RoleReset], Tap.Data(AdminVerbs.Reset, id))],
            ]);
        return Task.CompletedTask;
    }

    public async Task GiveAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Role>(tap.Argument, out var role)) return;

        var answer = await administration.AskAsync(
            api => api.GiveRoleAsync(turn.Token, tap.Scope, new RoleChange(role), cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is Answer<RoleHolder>.Ok(var changed)) news.Schedule(turn, changed);
        turn.Answer(tap.MessageId, answer is Answer<RoleHolder>.Ok(var holder)
            ? turn.Words.Say(
                AdministrationPhrase.RoleGiven,
                holder.Name ?? holder.TelegramId.ToString(CultureInfo.InvariantCulture),
                turn.Words[RoleNames.PhraseOf(holder.Role)])
            : AdminProblems.Of(answer, turn.Words));
    }

    public async Task ResetAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var answer = await administration.DoAsync(
            api => api.ResetSecondFactorAsync(turn.Token, tap.Scope, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        turn.Answer(
            tap.MessageId,
            answer is Answer<bool>.Ok ? turn.Words[AdministrationPhrase.RoleResetDone] : AdminProblems.Of(answer, turn.Words));
    }

    private static long? IdOf(Message message) => message.ForwardOrigin is MessageOriginUser { SenderUser.Id: var sender }
        ? sender
        : long.TryParse(message.Text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0 ? typed : null;
}
