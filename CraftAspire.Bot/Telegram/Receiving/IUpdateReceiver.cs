using System.Text.Json;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>Takes updates over, whether polled or posted.</summary>
internal interface IUpdateReceiver
{
    /// <summary>Takes what arrived together. When this returns every update is safe and may be confirmed to Telegram.</summary>
    /// <returns>The highest update id seen; null when there was none.</returns>
    Task<long?> ReceiveAsync(IReadOnlyList<JsonElement> arrived, CancellationToken cancellationToken);
}
