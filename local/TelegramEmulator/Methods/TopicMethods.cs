using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>The topics of forums.</summary>
public sealed class TopicMethods(ChatAccess access, Forums forums) : IMethodGroup
{
    private const int MaxName = 128;

    public void AddTo(MethodTable table) => table
        .Add("createForumTopic", Create)
        .Add("editForumTopic", call => Change(call, Named(call), topic => Edited(call, topic)))
        .Add("closeForumTopic", call => Change(call, Named(call), topic => topic with { IsClosed = true }))
        .Add("reopenForumTopic", call => Change(call, Named(call), topic => topic with { IsClosed = false }))
        .Add("deleteForumTopic", Delete)
        .Add("editGeneralForumTopic", call => Change(call, Topic.General, topic => Edited(call, topic)))
        .Add("closeGeneralForumTopic", call => Change(call, Topic.General, topic => topic with { IsClosed = true }))
        .Add("reopenGeneralForumTopic", call => Change(call, Topic.General, topic => topic with { IsClosed = false, IsHidden = false }))
        .Add("hideGeneralForumTopic", call => Change(call, Topic.General, topic => topic with { IsClosed = true, IsHidden = true }))
        .Add("unhideGeneralForumTopic", call => Change(call, Topic.General, topic => topic with { IsHidden = false }))
        .Add("getForumTopicIconStickers", _ => new(Array.Empty<Sticker>()));

    private BotAnswer Create(BotCall call)
    {
        var room = Find(call);
        if (!room.StandingOf(call.Bot.Id).MayManage(Rights.ManageTopics))
            throw BotApiException.BadRequest("not enough rights to create a topic");

        var name = Name(call);
        if (name.Length == 0)
            throw BotApiException.BadRequest("topic name must be non-empty");
        int? color = call.Has("icon_color") ? (int)call.Number("icon_color", 0, 0, int.MaxValue) : null;
        if (color is { } wanted && !Topic.Colors.Contains(wanted))
            throw BotApiException.BadRequest("TOPIC_ICON_COLOR_INVALID");

        var topic = forums.Open(room, call.Bot.Profile, name, color, Emoji(call), call.Bot);
        return new(new ForumTopic(topic.Id, topic.Name, topic.IconColor, topic.IconCustomEmojiId));
    }

    private BotAnswer Change(BotCall call, int id, Func<Topic, Topic> change)
    {
        var (room, topic) = FindTopic(call, id);
        return forums.Change(room, call.Bot.Profile, topic, change(topic), call.Bot)
            ? BotAnswer.True
            : throw BotApiException.BadRequest("TOPIC_NOT_MODIFIED");
    }

    private static Topic Edited(BotCall call, Topic topic) => topic with
    {
        Name = Name(call) is { Length: > 0 } name ? name : topic.Name,
        IconCustomEmojiId = call.Has("icon_custom_emoji_id") ? Emoji(call) : topic.IconCustomEmojiId,
    };

    private BotAnswer Delete(BotCall call)
    {
        var (room, topic) = FindTopic(call, Named(call));
        forums.Delete(room, topic.Id);
        return BotAnswer.True;
    }

    private (Room Room, Topic Topic) FindTopic(BotCall call, int id)
    {
        var room = Find(call);
        var topic = room.Topics.GetValueOrDefault(id) ?? throw BotApiException.BadRequest("message thread not found");
        return topic.CreatedBy == call.Bot.Id || room.StandingOf(call.Bot.Id).MayManage(Rights.ManageTopics)
            ? (room, topic)
            : throw BotApiException.BadRequest("not enough rights to edit the topic");
    }

    private Room Find(BotCall call)
    {
        var room = access.Find(call);
        return room.IsForum ? room : throw BotApiException.BadRequest("the chat is not a forum");
    }

    // The general topic has methods of its own.
    private static int Named(BotCall call) => call.Number("message_thread_id") is > Topic.General and <= int.MaxValue and var id
        ? (int)id
        : throw BotApiException.BadRequest("message thread not found");

    private static string Name(BotCall call) =>
        call.Text("name").Trim() is { Length: <= MaxName } name ? name : throw BotApiException.BadRequest("TOPIC_TITLE_INVALID");

    private static string? Emoji(BotCall call) => call.Text("icon_custom_emoji_id") is { Length: > 0 } id ? id : null;
}
