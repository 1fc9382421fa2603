namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>
/// Which names of attributes a span carries, chosen by <c>OTEL_SEMCONV_STABILITY_OPT_IN</c> as in the real package: the old ones
/// unless it holds <c>database</c> (the stable ones) or <c>database/dup</c> (both).
/// </summary>
internal readonly record struct RedisConventions(bool Old, bool Stable)
{
    public static RedisConventions Current { get; } = Read(Environment.GetEnvironmentVariable("OTEL_SEMCONV_STABILITY_OPT_IN"));

    private static RedisConventions Read(string? optIn)
    {
        var chosen = (optIn ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var both = chosen.Contains("database/dup");
        var stable = chosen.Contains("database");
        return new(Old: both || !stable, Stable: both || stable);
    }
}
