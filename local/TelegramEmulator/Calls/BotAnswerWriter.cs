using System.Globalization;
using System.Text.Json;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Calls;

/// <summary>Writes answers in the Bot API's envelope.</summary>
public static class BotAnswerWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = WireJson.Options.Encoder };

    public static async Task WriteAsync(HttpResponse response, BotAnswer answer)
    {
        response.ContentType = "application/json";
        await using (var json = new Utf8JsonWriter(response.BodyWriter, Writing))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", true);
            json.WritePropertyName("result");
            WriteResult(json, answer.Result);
            if (answer.Description is { } description)
                json.WriteString("description", description);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync();
    }

    public static async Task WriteAsync(HttpResponse response, BotApiException refusal)
    {
        response.StatusCode = refusal.Code;
        if (refusal.Parameters?.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(new Refusal(false, refusal.Code, refusal.Message, refusal.Parameters), WireJson.Options);
    }

    private static void WriteResult(Utf8JsonWriter json, object result)
    {
        if (result is not RawUpdates raw)
        {
            JsonSerializer.Serialize(json, result, result.GetType(), WireJson.Options);
            return;
        }

        json.WriteStartArray();
        foreach (var update in raw.Updates)
        {
            json.WriteRawValue(update.Json, skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    private sealed record Refusal(
        bool Ok, int ErrorCode, string Description, ResponseParameters? Parameters);
}
