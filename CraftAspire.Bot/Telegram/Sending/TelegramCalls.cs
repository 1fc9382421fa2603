using System.Diagnostics;
using System.Text;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram.Messages;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>Each thing that can be told, as a call of the Bot API.</summary>
internal sealed class TelegramCalls(ITelegramBotClient telegram, PictureRenderer pictures)
{
    // Telegram takes 4,096 characters; escaping may make some of them longer.
    private const int LongestText = 3_500;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public async Task<Delivery> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        switch (parcel.Outgoing)
        {
            case Outgoing.ShowBoard { Below: false } board when parcel.BoardMessageId is { } messageId:
                await EditAsync(parcel, messageId, board.Text, board.Keyboard, cancellationToken);
                break;
            case Outgoing.ShowBoard board:
                return new Delivery.Done((await SendTextAsync(parcel, board.Text, board.Keyboard, cancellationToken)).MessageId);
            case Outgoing.Say say:
                await SendTextAsync(parcel, say.Text, say.Keyboard, cancellationToken);
                break;
            case Outgoing.Rewrite rewrite:
                await EditAsync(parcel, rewrite.MessageId, rewrite.Text, rewrite.Keyboard, cancellationToken);
                break;
            case Outgoing.ShowPicture picture:
                return new Delivery.Done(MessageId: (await SendPictureAsync(parcel, picture, cancellationToken)).MessageId);
            case Outgoing.SendFile file:
                await SendFileAsync(parcel, file, cancellationToken);
                break;
            case Outgoing.RewritePicture picture:
                await EditPictureAsync(parcel, picture, cancellationToken);
                break;
            case Outgoing.Toast toast:
                await telegram.AnswerCallbackQuery(toast.CallbackId, toast.Text, toast.IsAlert, cancellationToken: cancellationToken);
                break;
            case Outgoing.Delete delete:
                await telegram.DeleteMessage(parcel.ChatId, delete.MessageId, cancellationToken);
                break;
            case Outgoing.ShowMenu menu:
                await SetMenuAsync(parcel.ChatId, menu, cancellationToken);
                break;
            default:
                throw new UnreachableException();
        }

        return new Delivery.Done();
    }

    /// <summary>Shows "typing" for five seconds. It is a nicety: whether it worked changes nothing.</summary>
    public async Task TypeAsync(long chatId, int? topic, CancellationToken cancellationToken)
    {
        try
        {
            await telegram.SendChatAction(chatId, ChatAction.Typing, topic, cancellationToken: cancellationToken);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            // The board itself says that the model thinks.
        }
    }

    private Task<Message> SendTextAsync(
        Parcel parcel,
        string text,
        IReadOnlyList<IReadOnlyList<Button>>? keyboard,
        CancellationToken cancellationToken) => telegram.SendMessage(
        parcel.ChatId,
        TextOf(parcel, text),
        ModeOf(parcel),
        replyMarkup: Keyboards.OrNone(keyboard),
        linkPreviewOptions: NoPreview,
        messageThreadId: parcel.Outgoing.Topic,
        cancellationToken: cancellationToken);

    private Task<Message> EditAsync(
        Parcel parcel,
        int messageId,
        string text,
        IReadOnlyList<IReadOnlyList<Button>>? keyboard,
        CancellationToken cancellationToken) => telegram.EditMessageText(
        parcel.ChatId,
        messageId,
        TextOf(parcel, text),
        ModeOf(parcel),
        Keyboards.OrNone(keyboard),
        NoPreview,
        cancellationToken: cancellationToken);

    private async Task<Message> SendPictureAsync(Parcel parcel, Outgoing.ShowPicture picture, CancellationToken cancellationToken)
    {
        if (parcel.IsPlain || !pictures.CanDraw(picture.Picture))
            return await SendTextAsync(parcel, InWords(picture.Picture, picture.Caption), picture.Keyboard, cancellationToken);

        using var png = pictures.Draw(picture.Picture);
        return await telegram.SendPhoto(
            parcel.ChatId, InputFile.FromStream(png, "picture.png"), picture.Caption, ParseMode.Html,
            replyMarkup: Keyboards.OrNone(picture.Keyboard), messageThreadId: picture.Topic, cancellationToken: cancellationToken);
    }

    private async Task EditPictureAsync(Parcel parcel, Outgoing.RewritePicture picture, CancellationToken cancellationToken)
    {
        // Where no picture could be drawn, the message is a text.
        if (parcel.IsPlain || !pictures.CanDraw(picture.Picture))
        {
            await EditAsync(
                parcel, picture.MessageId, InWords(picture.Picture, picture.Caption), picture.Keyboard, cancellationToken);
            return;
        }

        using var png = pictures.Draw(picture.Picture);
        var media = new InputMediaPhoto(InputFile.FromStream(png, "picture.png")) { Caption = picture.Caption, ParseMode = ParseMode.Html };
        await telegram.EditMessageMedia(
            parcel.ChatId, picture.MessageId, media, Keyboards.OrNone(picture.Keyboard), cancellationToken: cancellationToken);
    }

    private static string InWords(Picture picture, string caption)
    {
        var text = PictureText.Of(picture);
        if (text.Length == 0) return caption;
        var room = Math.Max(0, LongestText - caption.Length - 2);
        return $"{caption}\n\n{Html.Escape(text.Length <= room ? text : text[..room])}";
    }

    private async Task SendFileAsync(Parcel parcel, Outgoing.SendFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.Content));
        await telegram.SendDocument(
            parcel.ChatId, InputFile.FromStream(content, file.Name), file.Caption, ParseMode.Html, cancellationToken: cancellationToken);
    }

    private async Task SetMenuAsync(long chatId, Outgoing.ShowMenu menu, CancellationToken cancellationToken)
    {
        var here = BotCommandScope.Chat(chatId);
        if (menu.Entries.Count == 0) await telegram.DeleteMyCommands(here, cancellationToken: cancellationToken);
        else await telegram.SetMyCommands(
            menu.Entries.Select(entry => new BotCommand(entry.Name, entry.Text)), here, cancellationToken: cancellationToken);
    }

    private static string TextOf(Parcel parcel, string html) => parcel.IsPlain ? Html.Strip(html) : html;

    private static ParseMode ModeOf(Parcel parcel) => parcel.IsPlain ? ParseMode.None : ParseMode.Html;
}
