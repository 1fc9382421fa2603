namespace CraftAspire.Tests.Application.Distributed;

/// <summary>One span as the dashboard tells it.</summary>
public sealed record Span(
    string Service,
    string Instance,
    string TraceId,
    string SpanId,
    string? ParentSpanId,
    string Name,
    string Kind,
    DateTimeOffset Began,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<SpanEvent> Events,
    IReadOnlyList<SpanLink> Links)
{
    /// <summary>The database that the span is a call of; null when it is none.</summary>
    public string? Database => Attributes.GetValueOrDefault("db.system.name") ?? Attributes.GetValueOrDefault("db.system");

    /// <summary>The span and those that it happened inside of, the outermost first; of a trace that is whole.</summary>
    public IReadOnlyList<Span> Path(IReadOnlyList<Span> trace) =>
        string.IsNullOrEmpty(ParentSpanId) ? [this] : [.. trace.Single(parent => parent.SpanId == ParentSpanId).Path(trace), this];
}
