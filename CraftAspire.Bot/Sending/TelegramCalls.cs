using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Pictures;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Sending;

/// <summary>Each thing that can be told, as a call of the Bot API.</summary>
internal sealed class TelegramCalls(ITelegramBotClient telegram, PictureStudio pictures)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public async Task<Delivery> EditBoard(long chatId, int messageId, Outgoing.ShowBoard board, CancellationToken stop)
    {
        await telegram.EditMessageText(chatId, messageId, board.Text, ParseMode.Html, Keyboards.Of(board.Keyboard), NoPreview, cancellationToken: stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> SendBoard(long chatId, int? oldMessageId, Outgoing.ShowBoard board, CancellationToken stop)
    {
        var sent = await telegram.SendMessage(
            chatId, board.Text, ParseMode.Html, replyMarkup: Keyboards.Of(board.Keyboard), linkPreviewOptions: NoPreview, cancellationToken: stop);
        if (oldMessageId is { } old) await TakeAway(chatId, old, stop);
        return new Delivery.Done(sent.MessageId);
    }

    public async Task<Delivery> Say(long chatId, Outgoing.Say say, CancellationToken stop)
    {
        await telegram.SendMessage(
            chatId, say.Text, ParseMode.Html, replyMarkup: Keyboards.OrNone(say.Keyboard), linkPreviewOptions: NoPreview, cancellationToken: stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> Rewrite(long chatId, Outgoing.Rewrite rewrite, CancellationToken stop)
    {
        await telegram.EditMessageText(
            chatId, rewrite.MessageId, rewrite.Text, ParseMode.Html, Keyboards.OrNone(rewrite.Keyboard), NoPreview, cancellationToken: stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> Toast(Outgoing.Toast toast, CancellationToken stop)
    {
        await telegram.AnswerCallbackQuery(toast.CallbackId, toast.Text, toast.IsAlert, cancellationToken: stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> ShowPicture(long chatId, Outgoing.ShowPicture picture, CancellationToken stop)
    {
        using var png = pictures.Draw(picture.Picture);
        await telegram.SendPhoto(chatId, InputFile.FromStream(png, "picture.png"), picture.Caption, ParseMode.Html, cancellationToken: stop);
        return new Delivery.Done();
    }

    /// <summary>Shows "typing" for five seconds. It is a nicety: whether it worked changes nothing.</summary>
    public async Task Typing(long chatId, CancellationToken stop)
    {
        try
        {
            await telegram.SendChatAction(chatId, ChatAction.Typing, cancellationToken: stop);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            // The board itself says that the model thinks.
        }
    }

    /// <summary>The old board goes when the new one stands. Where Telegram does not allow it any more, its buttons say that they are old.</summary>
    private async Task TakeAway(long chatId, int messageId, CancellationToken stop)
    {
        try
        {
            await telegram.DeleteMessage(chatId, messageId, stop);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            // The new board is what counts, and it has been sent.
        }
    }
}
