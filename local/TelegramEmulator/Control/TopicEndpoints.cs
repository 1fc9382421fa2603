using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Forums and their topics.</summary>
public static class TopicEndpoints
{
    public static void MapTopics(this RouteGroupBuilder control)
    {
        var chat = control.MapGroup("/chats/{chat}").WithTags("Topics");
        chat.MapPut("/forum", Switch).WithSummary("Give a supergroup topics, or take them away");
        chat.MapPost("/topics", Open).WithSummary("A person opens a topic");
        chat.MapPatch("/topics/{topic:int}", Change).WithSummary("A person renames, closes or reopens a topic; 1 is the general one");
        chat.MapDelete("/topics/{topic:int}", Delete).WithSummary("Remove a topic with all its messages");
    }

    private static Results<Ok<ChatView>, NotFound, ProblemHttpResult> Switch(string chat, bool on, EmulatedTelegram telegram, Forums forums)
    {
        if (telegram.FindRoom(chat) is not { } room)
            return TypedResults.NotFound();
        if (room.Kind is not RoomKind.Supergroup)
            return TypedResults.Problem("Only supergroups have topics.", statusCode: StatusCodes.Status409Conflict);

        forums.Switch(room, on);
        return TypedResults.Ok(ChatView.Of(room));
    }

    private static Results<Ok<Topic>, NotFound, ProblemHttpResult> Open(string chat, NewTopic topic, Sending sending, Forums forums)
    {
        if (sending.Find(chat, topic.Person) is not var (room, person))
            return TypedResults.NotFound();
        return room.IsForum && topic.Name is { } name
            ? TypedResults.Ok(forums.Open(room, person.Profile, name))
            : TypedResults.Problem("A topic needs a name and a forum.", statusCode: StatusCodes.Status409Conflict);
    }

    private static Results<Ok<Topic>, NotFound> Change(string chat, int topic, NewTopic change, Sending sending, Forums forums)
    {
        if (sending.Find(chat, change.Person) is not var (room, person) || room.Topics.GetValueOrDefault(topic) is not { } before)
            return TypedResults.NotFound();

        var after = before with { Name = change.Name ?? before.Name, IsClosed = change.IsClosed ?? before.IsClosed };
        forums.Change(room, person.Profile, before, after);
        return TypedResults.Ok(after);
    }

    private static Results<NoContent, NotFound> Delete(string chat, int topic, EmulatedTelegram telegram, Forums forums)
    {
        if (topic is Topic.General || telegram.FindRoom(chat) is not { } room || !room.Topics.ContainsKey(topic))
            return TypedResults.NotFound();

        forums.Delete(room, topic);
        return TypedResults.NoContent();
    }
}
