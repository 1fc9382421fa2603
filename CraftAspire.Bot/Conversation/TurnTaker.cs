using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Combining;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Statistics;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Chat = CraftAspire.Bot.Chats.Chat;

namespace CraftAspire.Bot.Conversation;

/// <summary>Finds out who speaks, where and what kind of update it is, lets the right handler answer and renders the end.</summary>
internal sealed partial class TurnTaker(
    TokenMinter tokens, BoardPages pages, MessageRouter messages, TapRouter taps, MembershipRouter memberships, ThinkingSign thinking, TimeProvider time, ILogger<TurnTaker> log)
{
    public async Task<TurnEnd> Take(IncomingUpdate update, Chat chat, CancellationToken stop)
    {
        if (Open(update, chat.State) is not { } turn) return new TurnEnd(TurnOutcome.Ignored, chat.State, [], TouchesChat: false);

        try
        {
            var answering = Answer(turn, stop);
            await thinking.While(answering, turn, stop);
            await answering;
            await pages.RefreshWithdrawn(turn, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // Trying the same update again would fail the same way: the player is told and can do something else.
            LogFailed(update.Kind, ErrorTrace.Of(error));
            turn.State = chat.State;
            turn.Outcome = TurnOutcome.Failed;
            if (turn.CallbackId is not null) turn.Toast(turn.Words[Phrase.Failed]);
            else turn.Say(turn.Words[Phrase.Failed]);
        }

        if (turn.Outcome == TurnOutcome.Ignored) return new TurnEnd(TurnOutcome.Ignored, chat.State, [], TouchesChat: false);
        var outgoing = turn.Finish(BoardView.Render);
        return new TurnEnd(turn.Outcome, turn.Forgets ? null : turn.State, outgoing) { Interaction = InteractionOf(turn), Passing = turn.Passing };
    }

    private static Interaction? InteractionOf(Turn turn) => turn.Update.Update switch
    {
        { CallbackQuery: not null } => new(InteractionKind.Tap, turn.Wanted, turn.Speaker.Id),
        { Message.Text: { } text } => new(text.TrimStart().StartsWith('/') ? InteractionKind.Command : InteractionKind.Text, turn.Wanted, turn.Speaker.Id),
        { Message: not null } => new(InteractionKind.Text, turn.Wanted, turn.Speaker.Id),
        _ => null,
    };

    private static bool IsGroupChat(global::Telegram.Bot.Types.Chat chat) => chat.Type is ChatType.Group or ChatType.Supergroup;

    private static string NameOf(User user) => string.Join(' ', new[] { user.FirstName, user.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private Turn? Open(IncomingUpdate incoming, ChatState state)
    {
        var update = incoming.Update!;
        var from = update.Message?.From ?? update.CallbackQuery?.From ?? update.MyChatMember?.From;
        var chat = update.Message?.Chat ?? update.CallbackQuery?.Message?.Chat ?? update.MyChatMember?.Chat;
        // Channels, anonymous posts and taps under inline messages have nobody who plays here.
        if (from is null || chat is null || chat.Type is ChatType.Channel) return null;

        var isGroup = IsGroupChat(chat);
        var speaker = new Speaker(from.Id, NameOf(from), from.LanguageCode);
        // A group speaks the language of whoever came first, until somebody chooses another one.
        if (isGroup && state.Language is null) state = state with { Language = Words.For(from.LanguageCode).Language };
        state = state with { Board = state.Board with { Note = null } };
        var gaveCode = !isGroup && time.GetUtcNow() < state.RaisedUntil;
        return new Turn(incoming, speaker, isGroup, state, () => tokens.Mint(from.Id, isGroup ? chat.Id : null, gaveCode)) { CallbackId = update.CallbackQuery?.Id };
    }

    private Task Answer(Turn turn, CancellationToken stop) => turn.Update.Update switch
    {
        { CallbackQuery: { } tap } => taps.Answer(turn, tap, stop),
        { Message: { } message } => messages.Answer(turn, message, stop),
        { MyChatMember: { } change } => memberships.Answer(turn, change, stop),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [LoggerMessage(LogLevel.Error, "An update of kind {Kind} could not be answered; the player was told: {Error}")]
    private partial void LogFailed(string kind, string error);
}
