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

    public async Task<Delivery> SendBoard(long chatId, Outgoing.ShowBoard board, CancellationToken stop)
    {
        var sent = await telegram.SendMessage(
            chatId, board.Text, ParseMode.Html, replyMarkup: Keyboards.Of(board.Keyboard), linkPreviewOptions: NoPreview, cancellationToken: stop);
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
        if (!pictures.CanDraw(picture.Picture)) return await Say(chatId, new Outgoing.Say(picture.Caption, picture.Keyboard), stop);

        using var png = pictures.Draw(picture.Picture);
        await telegram.SendPhoto(
            chatId, InputFile.FromStream(png, "picture.png"), picture.Caption, ParseMode.Html, replyMarkup: Keyboards.OrNone(picture.Keyboard), cancellationToken: stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> Delete(long chatId, Outgoing.Delete delete, CancellationToken stop)
    {
        await telegram.DeleteMessage(chatId, delete.MessageId, stop);
        return new Delivery.Done();
    }

    public async Task<Delivery> ShowMenu(long chatId, Outgoing.ShowMenu menu, CancellationToken stop)
    {
        var here = BotCommandScope.Chat(chatId);
        if (menu.Entries.Count == 0) await telegram.DeleteMyCommands(here, cancellationToken: stop);
        else await telegram.SetMyCommands(menu.Entries.Select(entry => new BotCommand(entry.Name, entry.Text)), here, cancellationToken: stop);
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
}
