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

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!turn.IsGroup) return Show(turn, null, 0, stop);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }

    public Task Answer(Turn turn, Tap tap, CancellationToken stop) => Show(turn, $"{tap.Scope}", tap.MessageId, stop);

    private async Task Show(Turn turn, string? after, int messageId, CancellationToken stop)
    {
        var answer = await moderation.Ask(api => api.Audit(turn.Token, after, OnPage, stop), stop);
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
