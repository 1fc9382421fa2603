using System.Text.RegularExpressions;
using TelegramEmulator.Calls;
using TelegramEmulator.Updates;
using TelegramEmulator.Webhooks;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Methods;

/// <summary>How a bot gets its updates: getUpdates, setWebhook, deleteWebhook, getWebhookInfo.</summary>
public sealed partial class UpdateMethods(WebhookSender webhooks, TimeProvider time) : IMethodGroup
{
    private const string WebhookIsActive =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    public void AddTo(MethodTable table) => table
        .Add("getUpdates", GetUpdatesAsync)
        .Add("setWebhook", SetWebhook)
        .Add("deleteWebhook", DeleteWebhook)
        .Add("getWebhookInfo", call => new(Info(call)));

    private async ValueTask<BotAnswer> GetUpdatesAsync(BotCall call, CancellationToken cancellationToken)
    {
        var bot = call.Bot;
        if (bot.Webhook.Current is not null)
            throw BotApiException.Conflict(WebhookIsActive);

        var offset = call.Number("offset");
        var limit = (int)call.Number("limit", 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(call.Number("timeout", 0, 0, 50));
        bot.Updates.Allow(call.Strings("allowed_updates"));

        var deadline = time.GetUtcNow() + timeout;
        while (true)
        {
            var added = bot.Updates.Added.Next;
            var updates = bot.Updates.Peek(offset, limit);
            var left = deadline - time.GetUtcNow();
            if (updates.Count > 0 || left <= TimeSpan.Zero)
                return new BotAnswer(new RawUpdates(updates));
            if (await bot.Polls.WaitAsync(added, left, time, cancellationToken) is { } conflict)
                throw BotApiException.Conflict(conflict);
        }
    }

    private BotAnswer SetWebhook(BotCall call)
    {
        var url = call.Text("url");
        if (url.Length == 0)
            return DeleteWebhook(call);
        // Telegram requires https. The emulator also accepts http to this machine.
        if (!Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"https://{url}", UriKind.Absolute, out var target)
            || target.Scheme != Uri.UriSchemeHttps && !(target.Scheme == Uri.UriSchemeHttp && target.IsLoopback))
            throw BotApiException.BadRequest("invalid webhook URL specified");

        var secret = call.Text("secret_token");
        if (secret.Length > 256)
            throw BotApiException.BadRequest("secret token is too long");
        if (!SecretToken().IsMatch(secret))
            throw BotApiException.BadRequest("secret token contains unallowed characters");

        if (call.Flag("drop_pending_updates"))
            call.Bot.Updates.Clear();
        call.Bot.Updates.Allow(call.Strings("allowed_updates"));
        var webhook = new Webhook(target, secret.Length > 0 ? secret : null, (int)call.Number("max_connections", 40, 1, 100));
        if (webhook == call.Bot.Webhook.Current)
            return new BotAnswer(true, "Webhook is already set");

        webhooks.Set(call.Bot, webhook);
        return new BotAnswer(true, "Webhook was set");
    }

    private static BotAnswer DeleteWebhook(BotCall call)
    {
        if (call.Flag("drop_pending_updates"))
            call.Bot.Updates.Clear();

        var wasSet = call.Bot.Webhook.Current is not null;
        if (wasSet)
            WebhookSender.Delete(call.Bot);
        return new BotAnswer(true, wasSet ? "Webhook was deleted" : "Webhook is already deleted");
    }

    private static WebhookInfo Info(BotCall call)
    {
        var bot = call.Bot;
        return new WebhookInfo(bot.Webhook.Current?.Url.AbsoluteUri ?? "", false, bot.Updates.Count)
        {
            LastErrorDate = bot.Webhook.LastError?.At.ToUnixTimeSeconds(),
            LastErrorMessage = bot.Webhook.LastError?.Message,
            MaxConnections = bot.Webhook.Current?.MaxConnections,
            AllowedUpdates = bot.Updates.Allowed,
        };
    }

    [GeneratedRegex("^[A-Za-z0-9_-]*$")]
    private static partial Regex SecretToken();
}
