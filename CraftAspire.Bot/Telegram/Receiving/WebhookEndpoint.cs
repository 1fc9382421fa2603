using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Telegram.Receiving;

internal static class WebhookEndpoint
{
    public const string Path = "telegram/webhook";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>
    /// Maps the webhook's endpoint if one is configured. 200 means that the update is in the inbox. Telegram repeats a call with any other
    /// status.
    /// </summary>
    public static void MapWebhook(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelegramOptions>>().Value.WebhookUrl is not null)
            app.MapPost(Path, Take).ExcludeFromDescription();
    }

    private static async Task<Results<Ok, UnauthorizedHttpResult, BadRequest, StatusCodeHttpResult>> Take(
        [FromHeader(Name = SecretHeader)] string? secret,
        HttpRequest request,
        IUpdateReceiver receiver,
        IOptions<TelegramOptions> options,
        CancellationToken cancellationToken)
    {
        if (!IsTelegram(secret, options.Value)) return TypedResults.Unauthorized();

        try
        {
            using var update = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            // A hang-up of Telegram must not undo a claim half-way.
            await receiver.ReceiveAsync([update.RootElement], CancellationToken.None);
            return TypedResults.Ok();
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException)
        {
            // The database is away, or does not know this process yet: nothing was claimed, and Telegram sends it again.
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static bool IsTelegram(string? secret, TelegramOptions options) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret ?? ""), Encoding.UTF8.GetBytes(options.WebhookSecret));
}
