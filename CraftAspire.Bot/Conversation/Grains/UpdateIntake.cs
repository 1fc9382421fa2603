using System.Text.Json;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Receiving;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>Takes all updates, polled or posted: claims them in the inbox, then hands them to their chats.</summary>
internal sealed partial class UpdateIntake(
    InboxClaims inbox,
    IntakeBudgets budgets,
    IGrainFactory grains,
    ReceivedUpdates received,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<UpdateIntake> log)
    : IUpdateReceiver
{
    private const int Tries = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly long _botId = options.Value.BotId;

    public async Task<long?> ReceiveAsync(IReadOnlyList<JsonElement> arrived, CancellationToken cancellationToken)
    {
        var updates = new List<IncomingUpdate>(arrived.Count);
        foreach (var json in arrived)
        {
            if (UpdateReader.Read(json) is { } update) updates.Add(update);
            else LogNumberless();
        }

        if (updates.Count == 0) return null;

        // Telegram may send a batch in any order. A chat takes its updates by their numbers.
        updates.Sort((left, right) => left.UpdateId.CompareTo(right.UpdateId));
        var last = updates[^1].UpdateId;
        updates = [.. updates.Select(Admit).OfType<IncomingUpdate>()];
        if (updates.Count == 0) return last;

        var claims = await inbox.ClaimAsync(updates, cancellationToken);
        foreach (var duplicate in updates.Except(claims.Select(claim => claim.Update))) Close(duplicate, TurnOutcome.Duplicate);
        // The updates are durable now, so the next ones may be received.
        foreach (var chat in claims.GroupBy(claim => claim.Update.ChatId)) _ = HandOverAsync(chat.Key, [.. chat]);
        return last;
    }

    /// <summary>The update as it goes on; null when its sender has used up what one person may send.</summary>
    private IncomingUpdate? Admit(IncomingUpdate update)
    {
        var (from, chat) = update.Update switch
        {
            { Message: { } message } => (message.From, message.Chat),
            { CallbackQuery: { } tap } => (tap.From, tap.Message?.Chat),
            _ => (null, null),
        };
        switch (from is null ? Admission.Granted : budgets.Take(from.Id, isGroup: chat is not { Type: ChatType.Private }))
        {
            case Admission.Granted:
                return update;
            case Admission.Told:
                return update with { Kind = UpdateKinds.OverBudget };
            default:
                Telemetry.Updates.Add(1, new("kind", update.Kind), new KeyValuePair<string, object?>("outcome", TurnOutcome.OverBudget));
                Close(update, TurnOutcome.OverBudget);
                return null;
        }
    }

    private async Task HandOverAsync(long chatId, InboxClaims.Claim[] claims)
    {
        System.Diagnostics.Activity.Current = claims[0].Update.Span;
        foreach (var claim in claims) received.Add(claim.Update);
        var updates = Array.ConvertAll(
            claims,
            claim =>
                new ClaimedUpdate(
                    claim.Update.UpdateId, claim.Previous, claim.Update.Kind, claim.Update.Payload, claim.Update.TraceParent));
        try
        {
            await HandOverAsync(chatId, updates);
        }
        catch (Exception error)
        {
            // Recovery finds them in the inbox.
            LogNotHandedOver(error.GetType().Name);
        }

        foreach (var claim in claims)
        {
            if (received.Take(claim.Update.UpdateId) is { } elsewhere) Close(elsewhere, TurnOutcome.HandedOn);
        }
    }

    /// <summary>
    /// Retries for a moment: a dead process's chats cannot be reached until the cluster notices its death.
    /// </summary>
    private async Task HandOverAsync(long chatId, ClaimedUpdate[] updates)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await grains.GetChat(_botId, chatId).Take(updates);
                return;
            }
            catch (Exception error) when (attempt < Tries && error is OrleansException or TimeoutException)
            {
                await Task.Delay(Pause * attempt, time);
            }
        }
    }

    private static void Close(IncomingUpdate update, string outcome) => update.Span?.SetTag("telegram.update.outcome", outcome).Dispose();

    [LoggerMessage(LogLevel.Warning, "An update without a number was skipped")]
    private partial void LogNumberless();

    [LoggerMessage(LogLevel.Warning, "A chat could not be reached ({Error}); recovery will find its updates in the inbox")]
    private partial void LogNotHandedOver(string error);
}
