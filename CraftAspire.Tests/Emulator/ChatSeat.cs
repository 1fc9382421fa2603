using System.Globalization;
using System.Net.Http.Headers;
using TelegramEmulator.Control;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

/// <summary>A person in a chat.</summary>
public sealed record ChatSeat(Chat Chat, long PersonId)
{
    public Task<Message> Sends(string text, Message? inReplyTo = null) =>
        Chat.Control.Post<Message>(
            $"chats/{Chat.Key}/messages", new NewMessage { Person = PersonId, Text = text, ReplyTo = inReplyTo?.MessageId });

    /// <summary>Writes with whatever else can be said about a message: into a topic, in the group's name.</summary>
    public Task<Message> Sends(NewMessage message) =>
        Chat.Control.Post<Message>($"chats/{Chat.Key}/messages", message with { Person = PersonId });

    /// <summary>Writes into a topic of a forum.</summary>
    public Task<Message> SendsTo(Topic topic, string text) => Sends(new NewMessage { Person = PersonId, Text = text, Topic = topic.Id });

    /// <summary>Writes as an anonymous administrator.</summary>
    public Task<Message> SendsAsGroup(string text) => Sends(new NewMessage { Person = PersonId, Text = text, As = SenderKind.Group });

    /// <summary>Writes in the name of a channel.</summary>
    public Task<Message> SendsAsChannel(Chat channel, string text, SenderKind kind = SenderKind.Channel) =>
        Sends(new NewMessage { Person = PersonId, Text = text, As = kind, Channel = channel.Id });

    /// <summary>Opens a topic.</summary>
    public Task<Topic> Opens(string topic) =>
        Chat.Control.Post<Topic>($"chats/{Chat.Key}/topics", new NewTopic { Person = PersonId, Name = topic });

    /// <summary>Closes a topic, or opens it again.</summary>
    public Task Closes(Topic topic, bool isClosed = true) => Chat.Control.Patch<Topic>(
        $"chats/{Chat.Key}/topics/{topic.Id}", new NewTopic { Person = PersonId, IsClosed = isClosed });

    /// <summary>Forwards what somebody else wrote.</summary>
    public Task<Message> Forwards(string text, Person author) =>
        Chat.Control.Post<Message>($"chats/{Chat.Key}/messages", new NewMessage { Person = PersonId, Text = text, ForwardOf = author.Id });

    /// <summary>Taps the newest button with this label, or the only one that has it as a part; waits for it to appear.</summary>
    /// <returns>The id of the callback query.</returns>
    public async Task<string> Taps(string label)
    {
        var message = await Chat.Until(each => HasButton(each, label));
        return await Taps(message, new Tap { Person = PersonId, Label = label });
    }

    /// <summary>Taps a button of a certain message, be it an old one.</summary>
    public Task<string> TapsOn(Message message, string label) => Taps(message, new Tap { Person = PersonId, Label = label });

    public Task<string> TapsData(Message message, string data) => Taps(message, new Tap { Person = PersonId, Data = data });

    public Task<Message> Edits(Message message, string text) =>
        Chat.Control.Patch<Message>($"chats/{Chat.Key}/messages/{message.MessageId}", new NewMessage { Person = PersonId, Text = text });

    public async Task<Message> SendsPhoto(byte[] bytes, string? caption = null)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "photo.png" },
        {
            new StringContent(PersonId.ToString(CultureInfo.InvariantCulture)), "person"
        } };
        if (caption is not null)
            form.Add(new StringContent(caption), "caption");
        return await Chat.Control.Upload<Message>($"chats/{Chat.Key}/photos", form);
    }

    private async Task<string> Taps(Message message, Tap tap) =>
        (await Chat.Control.Post<TapResult>($"chats/{Chat.Key}/messages/{message.MessageId}/tap", tap)).QueryId;

    private static bool HasButton(Message message, string label) =>
        ButtonSearch.Find(message, new Tap { Person = 0, Label = label }) is not null;
}
