namespace CraftAspire.Contracts;

/// <summary>The answer to <c>GET /ping</c>: who of those that the Api needs has answered it just now. 200 when all did, else 503.</summary>
/// <param name="Database">Postgres answered a query.</param>
/// <param name="Cache">The cache answered a command.</param>
/// <param name="Inference">The model server answered a call.</param>
public sealed record Heartbeat(bool Database, bool Cache, bool Inference);
