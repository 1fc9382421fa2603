using System.Net;
using System.Net.Http.Headers;
using TelegramEmulator.Calls;
using TelegramEmulator.Updates;
using TelegramEmulator.World;

namespace TelegramEmulator.Webhooks;

/// <summary>
/// Delivers a bot's updates to its webhook: in order within a chat or a person's taps, in parallel across them, again until it is taken or
/// too old.
/// </summary>
public sealed class WebhookDelivery(
    HttpClient http, Bot bot, Webhook webhook, Func<BotCall, CancellationToken, Task> execute, TimeProvider time)
{
    private const int MaxHeld = 1_000;

    private readonly Connections _connections = new(webhook.MaxConnections);
    private readonly Dictionary<string, Queue<QueuedUpdate>> _lines = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Runs until the webhook is replaced.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            var added = bot.Updates.Added.Next;
            var updates = bot.Updates.After(last, MaxHeld);
            if (updates.Count == 0)
            {
                await added.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            last = updates[^1].Arrival;
            var isReversed = updates.Count > 1 && bot.Faults.Take(each => each is Faults.UpdateFaultKind.Reorder) is not null;
            foreach (var update in isReversed ? updates.Reverse() : updates)
            {
                Enqueue(update, cancellationToken);
            }
        }
    }

    private void Enqueue(QueuedUpdate update, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_lines.TryGetValue(update.Order, out var line))
            {
                line.Enqueue(update);
                return;
            }

            _lines[update.Order] = line = new Queue<QueuedUpdate>([update]);
            _ = DeliverLineAsync(update.Order, line, cancellationToken);
        }
    }

    private async Task DeliverLineAsync(string order, Queue<QueuedUpdate> line, CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (Next(order, line) is { } update && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await DeliverAsync(update, cancellationToken);
                if (bot.Faults.Take(each => each is Faults.UpdateFaultKind.Duplicate) is not null)
                    await DeliverAsync(update, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private QueuedUpdate? Next(string order, Queue<QueuedUpdate> line)
    {
        lock (_gate)
        {
            if (line.TryDequeue(out var update))
                return update;

            _lines.Remove(order);
            return null;
        }
    }

    private async Task DeliverAsync(QueuedUpdate update, CancellationToken cancellationToken)
    {
        for (var attempt = 0; time.GetUtcNow() < update.Expires; attempt++)
        {
            var wait = await TryAsync(update, attempt, cancellationToken);
            if (wait is null)
                break;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait.Value, time, cancellationToken);
        }

        bot.Updates.Confirm(update);
    }

    // Null when the bot took it, else how long to wait before the next try.
    private async Task<TimeSpan?> TryAsync(QueuedUpdate update, int attempt, CancellationToken cancellationToken)
    {
        using var connection = await _connections.TakeAsync(cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(update.Json) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (webhook.SecretToken is { } secret)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await ExecuteAnswerAsync(response, cancellationToken);
                return null;
            }

            bot.Webhook.Failed(time.GetUtcNow(), $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            return RetryDelay.After(attempt, response.Headers.RetryAfter?.Delta);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            bot.Webhook.Failed(time.GetUtcNow(), error is HttpRequestException ? "Connection refused" : "Read timeout expired");
            return RetryDelay.After(attempt, null);
        }
    }

    private async Task ExecuteAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NoContent || response.Content.Headers.ContentType?.MediaType is not "application/json")
            return;
        if (BotCallReader.FromWebhookAnswer(bot, await response.Content.ReadAsByteArrayAsync(cancellationToken)) is { } call)
            await execute(call, cancellationToken);
    }
}
