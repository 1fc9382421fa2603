using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Security;

/// <summary>/security: how the second factor stands, and what can be done about it. Alone with the bot only.</summary>
internal sealed class SecurityCommand(SecondFactorCalls secondFactor) : IChatCommand
{
    public string Name => "security";

    public Phrase Description => Phrase.CommandSecurity;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (turn.IsGroup)
        {
            turn.Say(turn.Words[Phrase.PrivateOnly]);
            return;
        }

        var answer = await secondFactor.Ask(api => api.Status(turn.Token, stop), stop);
        if (answer is not Answer<SecondFactorStatus>.Ok(var status)) turn.Say(turn.Words[Phrase.GameAway]);
        else if (status.IsEnrolled) turn.Say(TextOf(turn, status), ButtonsOf(turn));
        else turn.Say(turn.Words[Phrase.SecurityOff], [[ButtonOf(turn, Phrase.SecuritySetUp, SecurityVerbs.SetUp)]]);
    }

    private static string TextOf(Turn turn, SecondFactorStatus status)
    {
        var words = turn.Words;
        var text = words.Say(Phrase.SecurityStands, status.RecoveryCodesLeft);
        if (status.RaisedUntil is { } raised) text += $"\n{words.Say(Phrase.SecurityRaised, $"{raised:HH:mm} UTC")}";
        if (status.LockedUntil is { } locked) text += $"\n{words.Say(Phrase.SecurityLocked, $"{locked:HH:mm} UTC")}";
        return text;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Turn turn) =>
    [
        [ButtonOf(turn, Phrase.SecurityRenew, SecurityVerbs.Renew)],
        [ButtonOf(turn, Phrase.SecurityAnew, SecurityVerbs.SetUp)],
        [ButtonOf(turn, Phrase.SecuritySwitchOff, SecurityVerbs.Off)],
    ];

    private static Button ButtonOf(Turn turn, Phrase label, string verb) => new(turn.Words[label], Tap.Data(verb, turn.Speaker.Id));
}
