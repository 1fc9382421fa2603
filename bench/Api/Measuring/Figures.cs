namespace Bench.Api.Measuring;

/// <summary>Requests per second, latencies in milliseconds, and how many requests they come from.</summary>
internal sealed record Figures(double RequestsPerSecond, double P50, double P99, long Requests);
