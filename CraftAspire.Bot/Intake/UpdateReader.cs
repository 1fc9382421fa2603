using System.Diagnostics;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Intake;

/// <summary>Makes an update of raw JSON, one at a time: what cannot be decoded is kept as it came and never stops its neighbours.</summary>
internal static class UpdateReader
{
    private const string Unknown = "unknown";

    /// <summary>Reads an update that just arrived and opens its span; null when it has no usable update_id.</summary>
    public static IncomingUpdate? Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object
            || !json.TryGetProperty("update_id", out var id)
            || id.ValueKind is not JsonValueKind.Number
            || !id.TryGetInt64(out var updateId))
        {
            return null;
        }

        var update = Decode(json);
        var kind = KindOf(json);
        // Every update starts a trace of its own, whatever span happens to be current on this thread.
        Activity.Current = null;
        var span = Telemetry.Source.StartActivity($"telegram.update {kind}", ActivityKind.Consumer, parentContext: default);
        span?.SetTag("telegram.update.kind", kind);
        if (ChatOf(update) is { } chat) span?.SetTag("telegram.chat.type", chat.Type.ToString().ToLowerInvariant());
        Activity.Current = null;
        return new IncomingUpdate(updateId, LaneOf(update), kind, json.GetRawText(), update) { Span = span, TraceParent = span?.Id };
    }

    /// <summary>Reads an update again that an earlier process had claimed and not finished.</summary>
    public static IncomingUpdate Restore(long updateId, long chatId, string kind, string payload, string? traceParent)
    {
        using var json = JsonDocument.Parse(payload);
        Activity.Current = null;
        var span = Telemetry.Source.StartActivity($"telegram.update {kind}", ActivityKind.Consumer, Telemetry.ParentOf(traceParent));
        span?.SetTag("telegram.update.kind", kind);
        Activity.Current = null;
        return new IncomingUpdate(updateId, chatId, kind, payload, Decode(json.RootElement)) { Span = span, TraceParent = span?.Id ?? traceParent };
    }

    private static Update? Decode(JsonElement json)
    {
        try
        {
            return json.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or NotSupportedException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static string KindOf(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!property.NameEquals("update_id")) return UpdateKinds.Known.Contains(property.Name) ? property.Name : Unknown;
        }

        return Unknown;
    }

    private static Chat? ChatOf(Update? update) =>
        update?.Message?.Chat ?? update?.CallbackQuery?.Message?.Chat ?? update?.MyChatMember?.Chat ?? update?.EditedMessage?.Chat ?? update?.ChannelPost?.Chat;

    private static long LaneOf(Update? update) =>
        ChatOf(update)?.Id ?? update?.CallbackQuery?.From.Id ?? 0;
}
