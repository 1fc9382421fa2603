using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Privacy;

/// <summary>/privacy: what is remembered, in plain words.</summary>
internal sealed class PrivacyCommand : IChatCommand
{
    public string Name => "privacy";

    public Enum Description => PrivacyPhrase.CommandPrivacy;

    public bool GoesAhead => true;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        turn.Say(turn.Words[PrivacyPhrase.Privacy]);
        return Task.CompletedTask;
    }
}
