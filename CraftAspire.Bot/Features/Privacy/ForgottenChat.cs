using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Privacy;

/// <summary>Whoever asked in a group to be forgotten is forgotten in their private chat, too.</summary>
internal sealed class ForgottenChat : IDueHandler
{
    public const string DueKind = "forget";

    public string Kind => DueKind;

    public Task RunAsync(Turn turn, string payload, CancellationToken cancellationToken)
    {
        turn.Forgets = true;
        return Task.CompletedTask;
    }
}
