using System.Collections.Frozen;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Telegram.Receiving;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Conversation;

/// <summary>Finds out who speaks, where and what kind of update it is, lets the right handler answer and renders the end.</summary>
internal sealed partial class TurnTaker(
    TokenMinter tokens,
    IBoard board,
    MessageRouter messages,
    TapRouter taps,
    MembershipRouter memberships,
    WaitingSign waiting,
    IEnumerable<IDueHandler> dueHandlers,
    TimeProvider time,
    ILogger<TurnTaker> log)
{
    private readonly FrozenDictionary<string, IDueHandler> _dueHandlers = dueHandlers.ToFrozenDictionary(handler => handler.Kind);

    /// <param name="pass">Sends something at once that is not stored.</param>
    /// <param name="waits">Is told that the turn waits for something that may take long.</param>
    public async Task<TurnEnd> TakeAsync(
        IncomingUpdate update, ChatState state, Action<Outgoing, bool> pass, Action waits, CancellationToken cancellationToken)
    {
        if (Open(update, state, pass, waits) is not { } turn) return new TurnEnd(TurnOutcome.Ignored, state, [], TouchesChat: false);

        try
        {
            var answering = AnswerAsync(turn, cancellationToken);
            await waiting.WhileAsync(answering, turn, cancellationToken);
            await answering;
            await board.RefreshAsync(turn, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A retry would fail the same way, so the bot tells the player.
            LogFailed(update.Kind, ErrorTrace.Of(error));
            turn.State = state;
            turn.Outcome = TurnOutcome.Failed;
            if (turn.CallbackId is not null) turn.Toast(turn.Words[Phrase.Failed]);
            else turn.Say(turn.Words[Phrase.Failed]);
        }

        if (turn.Outcome is TurnOutcome.Ignored or TurnOutcome.Moved) return new TurnEnd(turn.Outcome, state, [], TouchesChat: false);
        var outgoing = turn.Finish(board);
        return new TurnEnd(turn.Outcome, turn.Forgets ? null : turn.State, outgoing) { Interaction = InteractionOf(turn), Due = turn.Due };
    }

    /// <summary>Whether the update may be answered while one before it waits: it has nothing to do with the game that is on.</summary>
    public bool GoesAhead(IncomingUpdate update) => update.Update switch
    {
        { CallbackQuery: { } tap } => taps.GoesAhead(tap),
        { Message: { } message } => messages.GoesAhead(message),
        _ => false,
    };

    private static Interaction? InteractionOf(Turn turn) => turn.Update.Update switch
    {
        { CallbackQuery: not null } => new(InteractionKind.Tap, turn.Wanted, turn.Speaker.Id),
        { Message.Text: { } text } =>
            new(text.TrimStart().StartsWith('/') ? InteractionKind.Command : InteractionKind.Text, turn.Wanted, turn.Speaker.Id),
        { Message: not null } => new(InteractionKind.Text, turn.Wanted, turn.Speaker.Id),
        _ => null,
    };

    private static bool IsGroupChat(global::Telegram.Bot.Types.Chat chat) => chat.Type is ChatType.Group or ChatType.Supergroup;

    /// <summary>
    /// Who speaks as a chat comes under one id for all of Telegram, so they play for the chat in which they speak and are nobody there.
    /// </summary>
    private static Speaker SpeakerOf(User from, global::Telegram.Bot.Types.Chat? sender, global::Telegram.Bot.Types.Chat? chat) =>
        sender is not null && chat is not null
            ? new Speaker(chat.Id, sender.Title ?? "", null, IsAdmin: sender.Id == chat.Id)
            : new Speaker(from.Id, NameOf(from), from.LanguageCode);

    private static string NameOf(User user) =>
        string.Join(' ', new[] { user.FirstName, user.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private Turn? Open(IncomingUpdate incoming, ChatState state, Action<Outgoing, bool> pass, Action waits)
    {
        if (incoming.DueKind is not null) return OpenDue(incoming, state, pass, waits);
        var update = incoming.Update!;
        var from = update.Message?.From ?? update.CallbackQuery?.From ?? update.MyChatMember?.From;
        var chat = update.Message?.Chat ?? update.CallbackQuery?.Message?.Chat ?? update.MyChatMember?.Chat;
        // Channels and anonymous posts have nobody who plays here. A tap under an inline message comes from no chat, and is answered.
        var isInline = chat is null && update.CallbackQuery is not null;
        if (from is null || (chat is null && !isInline) || chat?.Type is ChatType.Channel) return null;

        var isGroup = chat is not null && IsGroupChat(chat);
        var speaker = SpeakerOf(from, update.Message?.SenderChat, chat);
        // A group uses the first player's language until somebody chooses another.
        if (isGroup && state.Language is null) state = state with { Language = Words.For(from.LanguageCode).Language };
        var gaveCode = !isGroup && time.GetUtcNow() < state.RaisedUntil;
        return new Turn(
            incoming,
            speaker,
            isGroup,
            state,
            language => tokens.Mint(speaker.Id, isGroup ? chat!.Id : null, gaveCode, language),
            pass,
            waits)
        { CallbackId = update.CallbackQuery?.Id };
    }

    /// <summary>What was put off is the chat's own: alone with somebody it is theirs, in a group nobody's.</summary>
    private Turn OpenDue(IncomingUpdate incoming, ChatState state, Action<Outgoing, bool> pass, Action waits)
    {
        var isGroup = incoming.ChatId < 0;
        return new Turn(
            incoming, new Speaker(incoming.ChatId, "", state.Language), isGroup, state, language =>
                tokens.Mint(incoming.ChatId, isGroup ? incoming.ChatId : null, gaveCode: false, language), pass, waits);
    }

    private Task AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Update.Update switch
    {
        null when turn.Update.DueKind is { } kind => _dueHandlers[kind].RunAsync(turn, turn.Update.Payload, cancellationToken),
        _ when turn.Update.Kind == UpdateKinds.OverBudget => SlowDownAsync(turn),
        { CallbackQuery: { Message: null } } => DeclineAsync(turn),
        { CallbackQuery: { } tap } => taps.AnswerAsync(turn, tap, cancellationToken),
        { Message: { } message } => messages.AnswerAsync(turn, message, cancellationToken),
        { MyChatMember: { } change } => memberships.AnswerAsync(turn, change, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Task SlowDownAsync(Turn turn)
    {
        if (turn.CallbackId is not null) turn.Toast(turn.Words[Phrase.TooFast], alert: true);
        else turn.Say(turn.Words[Phrase.TooFast]);
        return Task.CompletedTask;
    }

    private static Task DeclineAsync(Turn turn)
    {
        turn.Toast(turn.Words[Phrase.StaleBoard]);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "An update of kind {Kind} failed; the player got a message: {Error}")]
    private partial void LogFailed(string kind, string error);
}
