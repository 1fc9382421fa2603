using System.Text.Json;
using CraftAspire.Bot.Inbox;

namespace CraftAspire.Bot.Intake;

/// <summary>The one door for updates, whether polled or posted: claimed in the inbox first, then given to their chats' lanes.</summary>
internal sealed partial class UpdateIntake(InboxClaims inbox, UpdateLanes lanes, ILogger<UpdateIntake> log)
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
        var claimed = await inbox.Claim(updates, stop);
        foreach (var update in updates)
        {
            if (claimed.Remove(update.UpdateId)) lanes.Enqueue(update);
            else update.Span?.SetTag("telegram.update.outcome", "duplicate").Dispose();
        }

        return updates[^1].UpdateId;
    }

    [LoggerMessage(LogLevel.Warning, "An update without a number was skipped")]
    private partial void LogNumberless();
}
