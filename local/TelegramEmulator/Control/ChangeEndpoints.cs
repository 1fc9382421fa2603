using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Waits for changes: of one chat, of all chats, or as a stream for a person's page.</summary>
public static class ChangeEndpoints
{
    private const int MaxWaitMs = 60_000;
    private const int MaxChanges = 5_000;

    public static void MapChanges(this RouteGroupBuilder control)
    {
        var changes = control.MapGroup("").WithTags("Changes");
        changes.MapGet("/changes", ReadFeed).WithSummary("Changes of all chats after a version; waits for the first one");
        changes.MapGet("/chats/{chat}/changes", ReadChat).WithSummary(
            "A chat's messages as soon as its version is above the given one, or when the wait is over");
        changes.MapGet("/people/{person:long}/stream", Stream).WithSummary(
            "Changes of a person's chats as server-sent events; the first one says that the stream runs");
    }

    private static async Task<Ok<FeedPage>> ReadFeed(
        EmulatedTelegram telegram,
        TimeProvider time,
        CancellationToken cancellationToken,
        long after = 0,
        int limit = 1_000,
        [FromQuery(Name = "wait_ms")] int waitMs = 0) =>
        TypedResults.Ok(await telegram.Feed.ReadAsync(after, Math.Clamp(limit, 1, MaxChanges), Wait(waitMs), time, cancellationToken));

    private static async Task<Results<Ok<ChatPage>, NotFound>> ReadChat(
        string chat,
        EmulatedTelegram telegram,
        TimeProvider time,
        CancellationToken cancellationToken,
        long after = 0,
        int limit = 100,
        [FromQuery(Name = "wait_ms")] int waitMs = 0)
    {
        if (telegram.FindRoom(chat) is not { } room)
            return TypedResults.NotFound();

        var changed = room.Changed.Next;
        if (room.Version <= after && waitMs > 0)
            await changed.WaitAsync(Wait(waitMs), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return TypedResults.Ok(ChatPage.Of(room, limit));
    }

    private static Results<ServerSentEventsResult<Change>, NotFound> Stream(
        long person, EmulatedTelegram telegram, CancellationToken cancellationToken) =>
        telegram.FindPerson(person) is { } found
            ? TypedResults.ServerSentEvents(Events(telegram, found.Pages.Add(cancellationToken), cancellationToken))
            : TypedResults.NotFound();

    private static async IAsyncEnumerable<SseItem<Change>> Events(
        EmulatedTelegram telegram, ChannelReader<Change> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The first event also sends the answer's headers, so the page knows that the stream runs.
        yield return new SseItem<Change>(new Change(telegram.Feed.Version, ChangeKind.Connected, ""), "change");
        await foreach (var change in changes.ReadAllAsync(cancellationToken))
        {
            yield return new SseItem<Change>(change, "change");
        }
    }

    private static TimeSpan Wait(int milliseconds) => TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, MaxWaitMs));
}
