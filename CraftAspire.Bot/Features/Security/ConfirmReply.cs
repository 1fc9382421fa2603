using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Security;

/// <summary>The first code of a new authenticator.</summary>
internal sealed class ConfirmReply(SecondFactorCalls secondFactor, TokenMinter tokens, OutgoingSeal seal) : IReplyHandler
{
    public const string Handler = "confirm";

    public string Name => Handler;

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        turn.Delete(message.MessageId);
        var answer = await secondFactor.AskAsync(
            api => api.ConfirmAsync(turn.Token, new CodeEntry(CodeProblems.Read(message)), cancellationToken), cancellationToken);
        if (answer is not Answer<RecoveryCodes>.Ok(var codes))
        {
            CodeProblems.Tell(turn, answer);
            return;
        }

        turn.State = turn.State with { RaisedUntil = codes.RaisedUntil, Awaited = null };
        turn.Say(turn.Words[SecurityPhrase.SecurityOn]);
        RecoveryCodeView.Show(turn, codes, seal);
        turn.Token = tokens.Mint(turn.Speaker.Id, gaveCode: true);
        turn.Redo = awaited.Wanted;
    }
}
