using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/reports: what waits for a moderator, one at a time.</summary>
internal sealed class ReportsCommand(Reports bench) : IChatCommand
{
    public const string CommandName = "reports";

    public string Name => CommandName;

    public Enum Description => ModerationPhrase.CommandReports;

    public Role For => Role.Moderator;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!turn.IsGroup) return bench.ShowNextAsync(turn, 0, 0, cancellationToken);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }
}
