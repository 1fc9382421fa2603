namespace CraftAspire.Inference.Http;

internal static class PingEndpoint
{
    /// <summary>Maps <c>GET /ping</c>: the last stop of the application's heartbeat. It says that calls arrive, not that the model is loaded.</summary>
    public static void MapPing(this IEndpointRouteBuilder app) => app.MapGet("/ping", () => TypedResults.NoContent());
}
