using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Play;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Privacy;

/// <summary>/forget: asks once, then deletes the player in the game and, alone with the bot, the chat's own row.</summary>
internal sealed class ForgetCommand(GameCalls game, Introductions introductions, TimeProvider time) : IChatCommand, ITapHandler
{
    private const string Verb = "q";
    private const string Yes = "y";

    public string Name => "forget";

    public Enum Description => PrivacyPhrase.CommandForget;

    public bool IsPersonal => true;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var words = turn.Words;
        turn.Say(words[PrivacyPhrase.ForgetQuestion], [[
            new Button(words[PrivacyPhrase.ForgetNo], Tap.Data(Verb, turn.Speaker.Id, "n")),
            new Button(words[PrivacyPhrase.ForgetYes], Tap.Data(Verb, turn.Speaker.Id, Yes)),
        ]]);
        return Task.CompletedTask;
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        // In a group everybody sees the question, and only one may answer it.
        if (tap.Scope != turn.Speaker.Id)
        {
            turn.Toast(turn.Words[Phrase.NotYourButton]);
            return;
        }

        if (tap.Argument != Yes)
        {
            turn.Rewrite(tap.MessageId, turn.Words[PrivacyPhrase.ForgetKept]);
            return;
        }

        var answer = await game.DoAsync(api => api.ForgetAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is Answer<bool>.Problem { What.Type: ProblemTypes.RoleHeld })
        {
            if (turn.IsGroup) turn.Say(turn.Words[PrivacyPhrase.ForgetRole]);
            else turn.Answer(tap.MessageId, turn.Words[PrivacyPhrase.ForgetRole], [[RoleResignation.ButtonFor(turn)]]);
            return;
        }

        if (answer is not Answer<bool>.Ok)
        {
            turn.Toast(turn.Words[Phrase.GameAway], alert: true);
            return;
        }

        introductions.Forget(turn.Speaker.Id);
        turn.Rewrite(tap.MessageId, turn.Words[PrivacyPhrase.Forgotten]);
        turn.Forgets = !turn.IsGroup;
        if (turn.IsGroup) turn.Schedule(ForgottenChat.DueKind, "", time.GetUtcNow(), chat: turn.Speaker.Id);
        if (!turn.IsGroup || turn.Board.Serial == 0) return;

        turn.Board = turn.Board.Without(turn.Speaker.Name);
        turn.ShowBoard();
    }
}
