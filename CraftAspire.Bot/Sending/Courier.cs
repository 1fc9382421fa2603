using System.Diagnostics;
using CraftAspire.Bot.Outbox;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Sending;

/// <summary>Carries one thing to Telegram, once, and says what became of it.</summary>
internal sealed class Courier(TelegramCalls telegram, IOptions<SendingOptions> options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Only calls hold a place, never waits: a chat that is paused takes nothing from the others.
    private readonly SemaphoreSlim places = new(options.Value.Parallel);

    /// <param name="board">The message that is the chat's board; null for none.</param>
    public async Task<Delivery> Deliver(OutboxItem item, int? board, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Call(item, board, stop);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<Delivery> Call(OutboxItem item, int? board, CancellationToken stop)
    {
        var method = MethodOf(item.Outgoing, board);
        using var span = Telemetry.Source.StartActivity($"telegram.send {method}", ActivityKind.Client, Telemetry.ParentOf(item.TraceParent));
        span?.SetTag("telegram.method", method);
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        Delivery delivery;
        try
        {
            delivery = await Send(item, board, limit.Token);
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

    private static string MethodOf(Outgoing outgoing, int? board) => outgoing switch
    {
        Outgoing.ShowBoard { Below: false } when board is not null => "editMessageText",
        Outgoing.ShowBoard or Outgoing.Say => "sendMessage",
        Outgoing.Rewrite => "editMessageText",
        Outgoing.Toast => "answerCallbackQuery",
        Outgoing.ShowPicture => "sendPhoto",
        Outgoing.Delete => "deleteMessage",
        Outgoing.ShowMenu { Entries.Count: 0 } => "deleteMyCommands",
        Outgoing.ShowMenu => "setMyCommands",
        _ => throw new UnreachableException(),
    };

    private Task<Delivery> Send(OutboxItem item, int? board, CancellationToken stop) => item.Outgoing switch
    {
        Outgoing.ShowBoard { Below: false } shown when board is { } messageId => telegram.EditBoard(item.ChatId, messageId, shown, stop),
        Outgoing.ShowBoard shown => telegram.SendBoard(item.ChatId, shown, stop),
        Outgoing.Say say => telegram.Say(item.ChatId, say, stop),
        Outgoing.Rewrite rewrite => telegram.Rewrite(item.ChatId, rewrite, stop),
        Outgoing.Toast toast => telegram.Toast(toast, stop),
        Outgoing.ShowPicture picture => telegram.ShowPicture(item.ChatId, picture, stop),
        Outgoing.Delete delete => telegram.Delete(item.ChatId, delete, stop),
        Outgoing.ShowMenu menu => telegram.ShowMenu(item.ChatId, menu, stop),
        _ => throw new UnreachableException(),
    };
}
