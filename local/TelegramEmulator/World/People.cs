using TelegramEmulator.Formatting;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>What people do: write, send pictures, tap, edit, react, block.</summary>
public sealed class People(Messenger messenger, CallbackDesk desk)
{
    /// <summary>Writes a text; in a private chat this is also what allows the bot to answer.</summary>
    public Message Write(Room room, Person person, FormattedText text, Envelope envelope) =>
        Send(room, person, envelope, draft => draft with
        {
            Text = text.Text,
            Entities = text.Entities.Count > 0 ? text.Entities : null,
        });

    /// <summary>Sends whatever <paramref name="fill"/> puts into the message: a file, a place, a poll.</summary>
    public Message Send(Room room, Person person, Envelope envelope, Func<Message, Message> fill)
    {
        room.IsStarted = true;
        return messenger.Post(room, to => fill(Draft(to, person, envelope)));
    }

    /// <summary>Taps a button with callback data of a bot's message.</summary>
    public PendingTap Tap(Room room, Person person, Message message, string data)
    {
        // A channel's post does not say whose it is.
        var bot = room.Bots.FirstOrDefault(each => each.Id == message.From?.Id) ?? room.Bots.First();
        var tap = desk.Add(bot, room, person, message.MessageId);
        bot.Updates.Add("callback_query", $"user/{person.Id}", new CallbackQuery(tap.Id, person.Profile, message, $"{room.Chat.Id}", data));
        return tap;
    }

    /// <summary>Changes the text of a person's own message; null when it is gone or somebody else's.</summary>
    public Message? Edit(Room room, Person person, int messageId, FormattedText text)
    {
        lock (room.Gate)
        {
            return room.Find(messageId)?.From?.Id == person.Id
                ? messenger.Edit(
                    room, messageId, old => old with { Text = text.Text, Entities = text.Entities.Count > 0 ? text.Entities : null })
                : null;
        }
    }

    /// <summary>Sets a person's reaction, or takes it back with null.</summary>
    public bool React(Room room, Person person, int messageId, string? emoji)
    {
        lock (room.Gate)
        {
            if (room.Find(messageId) is null)
                return false;

            var before = room.ReactionsOf(messageId);
            IReadOnlyList<Reaction> after = [.. before.Where(each => each.By != person.Id)];
            if (emoji is not null)
                after = [.. after, new Reaction(emoji, person.Id)];
            room.React(messageId, after);
            messenger.Announce(room, ChangeKind.Reaction, change => change with { MessageId = messageId, Reactions = after });
            var update = new MessageReactionUpdated(
                room.Chat, messageId, person.Profile, messenger.Now, Own(before, person), Own(after, person));
            foreach (var bot in room.Bots)
            {
                bot.Updates.Add("message_reaction", $"chat/{room.Key}", update);
            }

            return true;
        }
    }

    /// <summary>Blocks or unblocks the bot of a private chat, which learns it as a change of its membership.</summary>
    public void Block(Room room, Person person, bool isBlocked)
    {
        if (room.IsBlocked == isBlocked)
            return;

        room.IsBlocked = isBlocked;
        foreach (var bot in room.Bots)
        {
            var (free, kicked) = (new ChatMember(bot.Profile, "member"), new ChatMember(bot.Profile, "kicked") { UntilDate = 0 });
            var update = isBlocked
                ? new ChatMemberUpdated(room.Chat, person.Profile, messenger.Now, free, kicked)
                : new ChatMemberUpdated(room.Chat, person.Profile, messenger.Now, kicked, free);
            bot.Updates.Add("my_chat_member", $"chat/{room.Key}", update);
        }

        messenger.Announce(room, ChangeKind.Chat);
    }

    private Message Draft(Room room, Person person, Envelope envelope)
    {
        var (from, chat) = envelope.As switch
        {
            _ when room.Kind is RoomKind.Channel => (null, room.Chat),
            SenderKind.Group => (SpecialSenders.Group, room.Chat),
            SenderKind.Channel => (SpecialSenders.Channel, envelope.Channel?.Chat),
            SenderKind.LinkedChannel => (SpecialSenders.Telegram, envelope.Channel?.Chat),
            _ => (person.Profile, null),
        };
        return new Message
        {
            MessageId = 0,
            MessageThreadId = envelope.Topic is Topic.General ? null : envelope.Topic,
            Date = 0,
            Chat = room.Chat,
            From = from,
            SenderChat = chat,
            AuthorSignature = envelope.As is SenderKind.Group ? room.StandingOf(person.Id).CustomTitle : null,
            IsAutomaticForward = envelope.As is SenderKind.LinkedChannel ? true : null,
            ForwardOrigin = Origin(envelope),
            ReplyToMessage = envelope.ReplyTo is { } id && room.Find(id) is { } target ? target with { ReplyToMessage = null } : null,
        };
    }

    private MessageOrigin? Origin(Envelope envelope) => envelope switch
    {
        { ForwardOf: { } author } => new MessageOrigin("user", messenger.Now) { SenderUser = author.Profile },
        { As: SenderKind.LinkedChannel, Channel: { } channel } => new MessageOrigin("channel", messenger.Now)
        {
            Chat = channel.Chat,
            MessageId = Math.Max(1, channel.LastMessageId),
        },
        _ => null,
    };

    private static IReadOnlyList<ReactionType> Own(IReadOnlyList<Reaction> reactions, Person person) =>
        [.. reactions.Where(each => each.By == person.Id).Select(each => new ReactionType("emoji", each.Emoji))];
}
