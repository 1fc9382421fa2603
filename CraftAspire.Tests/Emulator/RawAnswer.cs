using System.Net;
using System.Text.Json;

namespace CraftAspire.Tests.Emulator;

/// <summary>An answer on the wire.</summary>
public sealed record RawAnswer(HttpStatusCode Status, JsonElement Body, TimeSpan? RetryAfter)
{
    public string? Description => Body.TryGetProperty("description", out var description) ? description.GetString() : null;

    public JsonElement Result => Body.GetProperty("result");
}
