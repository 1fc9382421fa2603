using System.Text.Json.Serialization;
using CraftAspire.Bot.Pictures;

namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>Everything the bot can tell a chat. Texts are Telegram's HTML, already escaped.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ShowBoard), "board")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Rewrite), "rewrite")]
[JsonDerivedType(typeof(Toast), "toast")]
[JsonDerivedType(typeof(ShowPicture), "picture")]
[JsonDerivedType(typeof(RewritePicture), "repicture")]
[JsonDerivedType(typeof(Delete), "delete")]
[JsonDerivedType(typeof(ShowMenu), "menu")]
[JsonDerivedType(typeof(SendFile), "file")]
[JsonDerivedType(typeof(Sealed), "sealed")]
public abstract record Outgoing
{
    /// <summary>The forum topic in which a new message is sent; null outside of topics.</summary>
    public int? Topic { get; init; }

    /// <summary>
    /// Brings the chat's board message up to date: edits it, or sends it where there is none any more. Only the newest of several is worth
    /// sending.
    /// </summary>
    /// <param name="Below">True to send a new message at the end of the chat and take the old one away.</param>
    /// <param name="Tapped">The message whose button asked for it; where that is not the board it goes. Null when nothing was
    /// tapped.</param>
    public sealed record ShowBoard(string Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard, bool Below, int? Tapped = null) : Outgoing;

    /// <summary>A message of its own.</summary>
    public sealed record Say(string Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Outgoing;

    /// <summary>Replaces the text of a message that is not the board.</summary>
    public sealed record Rewrite(int MessageId, string Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Outgoing;

    /// <summary>Answers a tap: the button stops turning and, with a text, a note appears.</summary>
    public sealed record Toast(string CallbackId, string? Text = null, bool IsAlert = false) : Outgoing;

    /// <summary>Gives the chat a command menu of its own; an empty one takes it away, and the common menu is seen again.</summary>
    public sealed record ShowMenu(IReadOnlyList<MenuEntry> Entries) : Outgoing;

    /// <summary>A picture, drawn when it is sent: the row holds what it shows.</summary>
    public sealed record ShowPicture(Picture Picture, string Caption, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Outgoing;

    /// <summary>A text file.</summary>
    public sealed record SendFile(string Name, string Content, string Caption) : Outgoing;

    /// <summary>A message that nobody but its chat may read; see <see cref="OutgoingSeal"/>.</summary>
    /// <param name="Lifetime">When it is taken away again, counted from its arrival; null for never.</param>
    public sealed record Sealed(string Box, TimeSpan? Lifetime = null) : Outgoing;

    /// <summary>Replaces the picture and the caption of a message.</summary>
    public sealed record RewritePicture(
        int MessageId, Picture Picture, string Caption, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Outgoing;

    /// <summary>Takes a message away, the bot's own or, alone with somebody, one of theirs.</summary>
    public sealed record Delete(int MessageId) : Outgoing;
}
