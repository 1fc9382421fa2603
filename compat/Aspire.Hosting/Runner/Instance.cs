namespace Aspire.Hosting.Runner;

/// <summary>One process of a resource.</summary>
/// <param name="Id">Unique in this run of the application; the telemetry's <c>service.instance.id</c>.</param>
/// <param name="Replica">0 for the first or only process.</param>
internal sealed record Instance(string Id, int Replica);
