using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>getUpdates with the answer left as JSON: the library's own request fails as a whole when it cannot decode one update.</summary>
internal sealed class PollRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    [JsonPropertyName("offset")] public long Offset { get; init; }

    /// <summary>Updates per answer, 1–100.</summary>
    [JsonPropertyName("limit")] public int Limit { get; init; } = 100;

    /// <summary>Seconds to wait for news, 0–50.</summary>
    [JsonPropertyName("timeout")] public int Timeout { get; init; }

    [JsonPropertyName("allowed_updates")] public UpdateType[] AllowedUpdates { get; init; } = UpdateKinds.Wanted;
}
