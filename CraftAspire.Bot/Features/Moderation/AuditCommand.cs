using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/audit: what was done by virtue of a role, latest first; admins read all of it, moderators their own acts.</summary>
internal sealed class AuditCommand(ModerationCalls moderation) : IChatCommand, ITapHandler
{
    private const int OnPage = 10;

    public string Name => "audit";

    public Enum Description => ModerationPhrase.CommandAudit;

    public Role For => Role.Moderator;

    public IReadOnlyList<string> Verbs { get; } = [ModerationVerbs.Audit];

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!turn.IsGroup) return ShowAsync(turn, null, 0, cancellationToken);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }

    public Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken) =>
        ShowAsync(turn, $"{tap.Scope}", tap.MessageId, cancellationToken);

    private async Task ShowAsync(Turn turn, string? after, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(api => api.AuditAsync(turn.Token, after, OnPage, cancellationToken), cancellationToken);
        if (answer is not Answer<Page<AuditEntry>>.Ok(var page))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        IReadOnlyList<IReadOnlyList<Button>>? buttons = page.Next is { } next
            ? [[new Button(
                turn.Words[ModerationPhrase.ReportNext], Tap.Data(ModerationVerbs.Audit, long.Parse(next, CultureInfo.InvariantCulture)))]]
            : null;
        turn.Answer(messageId, AuditView.TextOf(page.Items, turn.Words), buttons);
    }
}
