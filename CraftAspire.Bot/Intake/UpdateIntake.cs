using System.Text.Json;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Replicas;

namespace CraftAspire.Bot.Intake;

/// <summary>The one door for updates, whether polled or posted: claimed in the inbox first, then given to their chats' lanes.</summary>
internal sealed partial class UpdateIntake(InboxClaims inbox, HeldChats held, UpdateLanes lanes, ILogger<UpdateIntake> log)
{
    /// <summary>Takes what arrived together. When this returns every update is in the inbox and may be confirmed to Telegram.</summary>
    /// <returns>The highest update id seen, or null when there was none.</returns>
    public async Task<long?> Accept(IReadOnlyList<JsonElement> arrived, CancellationToken stop)
    {
        var updates = new List<IncomingUpdate>(arrived.Count);
        foreach (var json in arrived)
        {
            if (UpdateReader.Read(json) is { } update) updates.Add(update);
            else LogNumberless();
        }

        if (updates.Count == 0) return null;

        // Telegram may hand out a batch in any order; a chat's updates are taken by their numbers.
        updates.Sort((left, right) => left.UpdateId.CompareTo(right.UpdateId));
        await inbox.Claim(updates, claimed => HandOver(updates, claimed), stop);

        return updates[^1].UpdateId;
    }

    private void HandOver(List<IncomingUpdate> updates, ClaimedUpdates claimed)
    {
        lanes.Resume(claimed.Before);
        foreach (var update in updates)
        {
            if (!claimed.Claimed.Remove(update.UpdateId)) LeaveTo(TurnOutcome.Duplicate, update);
            else if (!held.Holds(update.ChatId)) LeaveTo(TurnOutcome.HandedOn, update);
            else lanes.Enqueue(update);
        }
    }

    private static void LeaveTo(string whom, IncomingUpdate update) => update.Span?.SetTag("telegram.update.outcome", whom).Dispose();

    [LoggerMessage(LogLevel.Warning, "An update without a number was skipped")]
    private partial void LogNumberless();
}
