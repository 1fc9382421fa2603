using System.Diagnostics;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Outbox;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Sending;

/// <summary>Carries one thing to Telegram, once, and says what became of it.</summary>
internal sealed class Courier(TelegramCalls telegram, IOptions<SendingOptions> options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Only calls hold a place, never waits: a chat that is paused takes nothing from the others.
    private readonly SemaphoreSlim places = new(options.Value.Parallel);

    public async Task<Delivery> Deliver(Chat chat, OutboxItem item, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Call(chat, item, stop);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<Delivery> Call(Chat chat, OutboxItem item, CancellationToken stop)
    {
        var method = MethodOf(chat, item.Outgoing);
        using var span = Telemetry.Source.StartActivity($"telegram.send {method}", ActivityKind.Client, Telemetry.ParentOf(item.TraceParent));
        span?.SetTag("telegram.method", method);
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        Delivery delivery;
        try
        {
            delivery = await Send(chat, item, limit.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            delivery = Verdict.Of(error);
        }

        var outcome = delivery.GetType().Name.ToLowerInvariant();
        Telemetry.SendDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("method", method), new("outcome", outcome));
        if (delivery is not Delivery.Done)
        {
            span?.SetTag("error.type", outcome);
            span?.SetStatus(ActivityStatusCode.Error);
        }

        return delivery;
    }

    private static string MethodOf(Chat chat, Outgoing outgoing) => outgoing switch
    {
        Outgoing.ShowBoard board when chat.BoardMessageId is not null && !board.Below => "editMessageText",
        Outgoing.ShowBoard or Outgoing.Say => "sendMessage",
        Outgoing.Rewrite => "editMessageText",
        Outgoing.Toast => "answerCallbackQuery",
        Outgoing.ShowPicture => "sendPhoto",
        _ => throw new UnreachableException(),
    };

    private Task<Delivery> Send(Chat chat, OutboxItem item, CancellationToken stop) => item.Outgoing switch
    {
        Outgoing.ShowBoard { Below: false } board when chat.BoardMessageId is { } messageId => telegram.EditBoard(chat.Id, messageId, board, stop),
        Outgoing.ShowBoard board => telegram.SendBoard(chat.Id, chat.BoardMessageId, board, stop),
        Outgoing.Say say => telegram.Say(chat.Id, say, stop),
        Outgoing.Rewrite rewrite => telegram.Rewrite(chat.Id, rewrite, stop),
        Outgoing.Toast toast => telegram.Toast(toast, stop),
        Outgoing.ShowPicture picture => telegram.ShowPicture(chat.Id, picture, stop),
        _ => throw new UnreachableException(),
    };
}
