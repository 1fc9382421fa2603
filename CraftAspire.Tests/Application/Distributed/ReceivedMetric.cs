namespace CraftAspire.Tests.Application.Distributed;

/// <summary>One metric as a service exported it.</summary>
/// <param name="Buckets">A histogram's boundaries; empty for what is none.</param>
public sealed record ReceivedMetric(string Name, string Unit, IReadOnlyList<double> Buckets)
{
    private const int ResourceMetrics = 1, ScopeMetrics = 2, Metrics = 2;
    private const int NameField = 1, UnitField = 3, Histogram = 9, DataPoints = 1, ExplicitBounds = 7;

    /// <summary>The metrics of one OTLP export. The numbers are the fields of opentelemetry/proto/metrics/v1/metrics.proto.</summary>
    public static IEnumerable<ReceivedMetric> In(byte[] export) =>
        from resource in ProtobufField.In(export).Where(field => field.Number == ResourceMetrics)
        from scope in resource.Fields.Where(field => field.Number == ScopeMetrics)
        from metric in scope.Fields.Where(field => field.Number == Metrics)
        select new ReceivedMetric(
            metric.Fields.First(field => field.Number == NameField).Text,
            metric.Fields.FirstOrDefault(field => field.Number == UnitField)?.Text ?? "",
            [.. metric.Fields.Where(field => field.Number == Histogram).SelectMany(Bounds).Distinct()]);

    private static IEnumerable<double> Bounds(ProtobufField histogram) =>
        histogram.Fields.Where(field => field.Number == DataPoints)
            .SelectMany(point => point.Fields.Where(field => field.Number == ExplicitBounds))
            .SelectMany(bounds => bounds.Doubles);
}
