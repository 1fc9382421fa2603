using System.Diagnostics;
using System.Security.Cryptography;
using CraftAspire.Bot.Telegram.Messages;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>Carries one thing to Telegram, once, and says what became of it.</summary>
internal sealed class TelegramSender(TelegramCalls telegram, OutgoingSeal seal, IOptions<SendingOptions> options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Only a running call holds a place, so a paused chat does not delay the others.
    private readonly SemaphoreSlim _places = new(options.Value.Parallel);

    public async Task<Delivery> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await CallAsync(Opened(parcel), cancellationToken);
        }
        catch (CryptographicException error)
        {
            return DeliveryErrors.Of(error);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private Parcel Opened(Parcel parcel) =>
        parcel.Outgoing is Outgoing.Sealed closed ? parcel with { Outgoing = seal.Open(closed, parcel.ChatId) } : parcel;

    private async Task<Delivery> CallAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var method = MethodOf(parcel);
        using var span = Telemetry.Source.StartActivity(
            $"telegram.send {method}", ActivityKind.Client, Telemetry.ParentOf(parcel.TraceParent));
        span?.SetTag("telegram.method", method);
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        Delivery delivery;
        try
        {
            delivery = await telegram.SendAsync(parcel, limit.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            delivery = DeliveryErrors.Of(error);
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

    private static string MethodOf(Parcel parcel) => parcel.Outgoing switch
    {
        Outgoing.ShowBoard { Below: false } when parcel.BoardMessageId is not null => "editMessageText",
        Outgoing.ShowBoard or Outgoing.Say => "sendMessage",
        Outgoing.Rewrite => "editMessageText",
        Outgoing.RewritePicture => parcel.IsPlain ? "editMessageText" : "editMessageMedia",
        Outgoing.Toast => "answerCallbackQuery",
        Outgoing.ShowPicture => parcel.IsPlain ? "sendMessage" : "sendPhoto",
        Outgoing.SendFile => "sendDocument",
        Outgoing.Delete => "deleteMessage",
        Outgoing.ShowMenu { Entries.Count: 0 } => "deleteMyCommands",
        Outgoing.ShowMenu => "setMyCommands",
        _ => throw new UnreachableException(),
    };
}

/// <summary>One thing on its way to a chat.</summary>
/// <param name="BoardMessageId">The message that is the chat's board; null for none.</param>
/// <param name="IsPlain">True to send a text without formatting, and the caption of a picture without the picture: what is left when the
/// rest cannot be made or is not taken.</param>
/// <param name="TraceParent">The trace that it belongs to; null for none.</param>
internal sealed record Parcel(long ChatId, Outgoing Outgoing, int? BoardMessageId = null, bool IsPlain = false, string? TraceParent = null);
