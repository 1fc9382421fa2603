using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Security;

/// <summary>The code that somebody was asked for. Right: what they wanted goes on.</summary>
internal sealed class CodeReply(SecondFactorCalls secondFactor, TokenMinter tokens) : IReplyHandler
{
    public const string Handler = "code";

    public string Name => Handler;

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        // Deletes the message, so nobody reads the code later.
        turn.Delete(message.MessageId);
        var answer = await secondFactor.AskAsync(
            api => api.VerifyAsync(turn.Token, new CodeEntry(CodeProblems.Read(message)), cancellationToken), cancellationToken);
        if (answer is not Answer<RaisedLevel>.Ok(var raised))
        {
            CodeProblems.Tell(turn, answer);
            return;
        }

        turn.State = turn.State with { RaisedUntil = raised.Until, Awaited = null };
        turn.Token = tokens.Mint(turn.Speaker.Id, gaveCode: true);
        turn.Redo = awaited.Wanted;
        if (turn.Redo is null) turn.Say(turn.Words[SecurityPhrase.CodeRight]);
    }
}
