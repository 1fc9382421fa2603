namespace CraftAspire.Api.Heartbeat;

internal static class HeartbeatEndpoints
{
    /// <summary>Maps <c>GET /ping</c>. No health probe calls it, so a slow database never restarts a service.</summary>
    public static void MapHeartbeat(this IEndpointRouteBuilder app) => app.MapGet("/ping", Ping)
        .WithTags("Heartbeat")
        .WithSummary("One query to the database, one command to the cache and one call to the model server, in one trace")
        .WithName("Ping")
        .Produces<Contracts.Heartbeat>()
        .Produces<Contracts.Heartbeat>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Ping(HeartbeatProbe probe, CancellationToken cancellationToken)
    {
        var heartbeat = await probe.AskAsync(cancellationToken);
        return TypedResults.Json(heartbeat, statusCode: heartbeat is { Database: true, Cache: true, Inference: true }
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable);
    }
}
