using TelegramEmulator.Control;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class A_forum
{
    [Fact]
    public async Task marks_what_is_written_in_a_topic_and_nothing_in_the_general_one()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var forum = await world.NewForum("Alchemists", ada);
        var topic = await ada.In(forum).Opens("Fire");

        await ada.In(forum).SendsTo(topic, "/combine@craft_test_bot a b");
        await ada.In(forum).Sends("/help");

        var messages = await bot.Messages();
        messages[^3].GetProperty("forum_topic_created").GetProperty("name").GetString().ShouldBe("Fire");
        var (inTopic, general) = (messages[^2], messages[^1]);
        inTopic.GetProperty("is_topic_message").GetBoolean().ShouldBeTrue();
        inTopic.GetProperty("message_thread_id").GetInt32().ShouldBe(topic.Id);
        inTopic.GetProperty("chat").GetProperty("is_forum").GetBoolean().ShouldBeTrue();
        inTopic.GetProperty("reply_to_message").TryGetProperty("forum_topic_created", out _).ShouldBeTrue();
        general.TryGetProperty("message_thread_id", out _).ShouldBeFalse();
        general.TryGetProperty("is_topic_message", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task takes_messages_into_its_topics_and_nowhere_else()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var forum = await world.NewForum("Alchemists", ada);
        var topic = await ada.In(forum).Opens("Fire");
        var asked = await ada.In(forum).SendsTo(topic, "/help");

        var answer = await Send(bot, new { chat_id = forum.Id, text = "x", message_thread_id = topic.Id });
        var reply = await Send(bot, new { chat_id = forum.Id, text = "x", reply_parameters = new { message_id = asked.MessageId } });
        var photo = await bot.Call("sendDocument", new { chat_id = forum.Id, document = "none", message_thread_id = 999 });

        foreach (var sent in new[] { answer, reply })
        {
            sent.Result.GetProperty("message_thread_id").GetInt32().ShouldBe(topic.Id);
            sent.Result.GetProperty("is_topic_message").GetBoolean().ShouldBeTrue();
        }

        photo.Description.ShouldBe("Bad Request: wrong file identifier/HTTP URL specified");
        (await Send(bot, new { chat_id = forum.Id, text = "x", message_thread_id = 999 })).Description.ShouldBe(
            "Bad Request: message thread not found");
        // The general topic has the number 1 and no thread to send to; only actions know it.
        (await Send(bot, new { chat_id = forum.Id, text = "x", message_thread_id = 1 })).Description.ShouldBe(
            "Bad Request: message thread not found");
        (await bot.Call("sendChatAction", new { chat_id = forum.Id, action = "typing", message_thread_id = 1 }))
            .Result.GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task refuses_messages_in_a_closed_topic_but_for_administrators()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var forum = await world.NewForum("Alchemists", ada);
        var topic = await ada.In(forum).Opens("Fire");
        await ada.In(forum).Closes(topic);
        var message = new { chat_id = forum.Id, text = "x", message_thread_id = topic.Id };

        var closed = await Send(bot, message);
        await forum.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);
        var administrator = await Send(bot, message);
        await forum.Appoint(world.BotId, new NewRole { Role = Role.Member }, isBot: true);
        await ada.In(forum).Closes(topic, isClosed: false);
        var open = await Send(bot, message);

        closed.Description.ShouldBe("Bad Request: TOPIC_CLOSED");
        administrator.Result.GetProperty("text").GetString().ShouldBe("x");
        open.Result.GetProperty("text").GetString().ShouldBe("x");
    }

    [Fact]
    public async Task lets_a_bot_open_rename_close_and_delete_topics()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var forum = await world.NewForum("Alchemists", ada);
        var plain = await bot.Call("createForumTopic", new { chat_id = forum.Id, name = "Water" });
        await forum.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);

        var topic = (await bot.Call("createForumTopic", new { chat_id = forum.Id, name = "Water", icon_color = 16766590 })).Result;
        var id = topic.GetProperty("message_thread_id").GetInt32();
        var named = new { chat_id = forum.Id, message_thread_id = id };
        var renamed = await bot.Call("editForumTopic", new { chat_id = forum.Id, message_thread_id = id, name = "Steam" });
        var closed = await bot.Call("closeForumTopic", named);
        var again = await bot.Call("closeForumTopic", named);
        var general = await bot.Call("hideGeneralForumTopic", new { chat_id = forum.Id });
        var services = (await forum.Messages()).Where(each => each.MessageThreadId == id).ToList();
        var deleted = await bot.Call("deleteForumTopic", named);

        plain.Description.ShouldBe("Bad Request: not enough rights to create a topic");
        topic.GetProperty("icon_color").GetInt32().ShouldBe(16766590);
        (renamed.Result.GetBoolean(), closed.Result.GetBoolean(), general.Result.GetBoolean()).ShouldBe((true, true, true));
        again.Description.ShouldBe("Bad Request: TOPIC_NOT_MODIFIED");
        services.Select(each => (each.ForumTopicCreated?.Name, each.ForumTopicEdited?.Name, each.ForumTopicClosed is not null)).ShouldBe(
            [("Water", null, false), (null, "Steam", false), (null, null, true)]);
        deleted.Result.GetBoolean().ShouldBeTrue();
        (await Send(bot, new { chat_id = forum.Id, text = "x", message_thread_id = id })).Description.ShouldBe(
            "Bad Request: message thread not found");
        (await forum.Messages()).ShouldAllBe(each => each.MessageThreadId != id);
    }

    [Fact]
    public async Task is_something_else_than_a_supergroups_chain_of_replies()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var group = await world.NewSupergroup("Alchemists", ada, grace);
        var first = await ada.In(group).Sends("hello");
        var second = await grace.In(group).Sends("/help", inReplyTo: first);
        var third = await ada.In(group).Sends("/help", inReplyTo: second);

        (second.MessageThreadId, third.MessageThreadId).ShouldBe((first.MessageId, first.MessageId));
        third.IsTopicMessage.ShouldBeNull();
        (await Send(bot, new { chat_id = group.Id, text = "x", message_thread_id = first.MessageId })).Description.ShouldBe(
            "Bad Request: message thread not found");
        (await bot.Call("createForumTopic", new { chat_id = group.Id, name = "Fire" })).Description.ShouldBe(
            "Bad Request: the chat is not a forum");
    }

    private static Task<RawAnswer> Send(RawBot bot, object arguments) => bot.Call("sendMessage", arguments);
}
