using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>/security: how the second factor stands, and what can be done about it. Alone with the bot only.</summary>
internal sealed class SecurityCommand(SecondFactorCalls secondFactor) : IChatCommand
{
    public string Name => "security";

    public Enum Description => SecurityPhrase.CommandSecurity;

    public bool IsPersonal => true;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (turn.IsGroup)
        {
            turn.Say(turn.Words[Phrase.PrivateOnly]);
            return;
        }

        var answer = await secondFactor.AskAsync(api => api.StatusAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<SecondFactorStatus>.Ok(var status)) turn.Say(turn.Words[Phrase.GameAway]);
        else if (status.IsEnrolled) turn.Say(TextOf(turn, status), ButtonsOf(turn));
        else turn.Say(turn.Words[SecurityPhrase.SecurityOff], [[ButtonOf(turn, SecurityPhrase.SecuritySetUp, SecurityVerbs.SetUp)]]);
    }

    private static string TextOf(Turn turn, SecondFactorStatus status)
    {
        var words = turn.Words;
        var text = words.Say(SecurityPhrase.SecurityStands, status.RecoveryCodesLeft);
        if (status.RaisedUntil is { } raised) text += $"\n{words.Say(SecurityPhrase.SecurityRaised, $"{raised:HH:mm} UTC")}";
        if (status.LockedUntil is { } locked) text += $"\n{words.Say(SecurityPhrase.SecurityLocked, $"{locked:HH:mm} UTC")}";
        return text;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Turn turn) =>
    [
        [ButtonOf(turn, SecurityPhrase.SecurityRenew, SecurityVerbs.Renew)],
        [ButtonOf(turn, SecurityPhrase.SecurityAnew, SecurityVerbs.SetUp)],
        [ButtonOf(turn, SecurityPhrase.SecuritySwitchOff, SecurityVerbs.Off)],
    ];

    private static Button ButtonOf(Turn turn, Enum label, string verb) => new(turn.Words[label], Tap.Data(verb, turn.Speaker.Id));
}
