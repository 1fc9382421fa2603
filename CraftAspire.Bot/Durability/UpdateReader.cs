using System.Diagnostics;
using System.Text.Json;
using CraftAspire.Bot.Telegram.Receiving;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Durability;

/// <summary>Decodes updates one by one. An undecodable update is kept as JSON and does not block the others.</summary>
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
        return new IncomingUpdate(updateId, OrderOf(update), kind, json.GetRawText(), update) { Span = span, TraceParent = span?.Id };
    }

    /// <summary>Reads a row of the inbox that was claimed elsewhere, or by an earlier process.</summary>
    public static IncomingUpdate Read(InboxRow row)
    {
        Activity.Current = null;
        var span = Telemetry.Source.StartActivity(
            $"telegram.update {row.Kind}", ActivityKind.Consumer, Telemetry.ParentOf(row.TraceParent));
        span?.SetTag("telegram.update.kind", row.Kind);
        Activity.Current = null;
        var payload = row.Payload ?? "null";
        return new IncomingUpdate(
            row.UpdateId,
            row.ChatId,
            row.Kind,
            payload,
            row.UpdateId < 0 ? null : Decode(payload))
        { Span = span, TraceParent = span?.Id ?? row.TraceParent };
    }

    private static Update? Decode(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return Decode(json.RootElement);
    }

    private static Update? Decode(JsonElement json)
    {
        try
        {
            return json.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException
            or NotSupportedException or ArgumentException or OverflowException)
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
        update?.Message?.Chat
            ?? update?.CallbackQuery?.Message?.Chat
            ?? update?.MyChatMember?.Chat
            ?? update?.EditedMessage?.Chat
            ?? update?.ChannelPost?.Chat;

    private static long OrderOf(Update? update) =>
        ChatOf(update)?.Id ?? update?.CallbackQuery?.From.Id ?? 0;
}
