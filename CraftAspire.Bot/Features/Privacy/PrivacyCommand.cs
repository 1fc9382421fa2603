using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Privacy;

/// <summary>/privacy: what is remembered, in plain words.</summary>
internal sealed class PrivacyCommand : IChatCommand
{
    public string Name => "privacy";

    public Enum Description => PrivacyPhrase.CommandPrivacy;

    public bool GoesAhead => true;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        turn.Say(turn.Words[PrivacyPhrase.Privacy]);
        return Task.CompletedTask;
    }
}
