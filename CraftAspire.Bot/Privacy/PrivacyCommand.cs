using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Privacy;

/// <summary>/privacy: what is remembered, in plain words.</summary>
internal sealed class PrivacyCommand : IChatCommand
{
    public string Name => "privacy";

    public Phrase Description => Phrase.CommandPrivacy;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        turn.Say(turn.Words[Phrase.Privacy]);
        return Task.CompletedTask;
    }
}
