using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Moderation;

/// <summary>/reports: what waits for a moderator, one at a time.</summary>
internal sealed class ReportsCommand(Bench bench) : IChatCommand
{
    public const string CommandName = "reports";

    public string Name => CommandName;

    public Phrase Description => Phrase.CommandReports;

    public Role For => Role.Moderator;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!turn.IsGroup) return bench.ShowNext(turn, 0, 0, stop);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }
}
