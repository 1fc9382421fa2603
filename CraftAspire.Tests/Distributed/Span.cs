namespace CraftAspire.Tests.Distributed;

/// <summary>One span as the dashboard tells it.</summary>
public sealed record Span(
    string Service,
    string Instance,
    string TraceId,
    string SpanId,
    string? ParentSpanId,
    string Name,
    string Kind,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<SpanEvent> Events)
{
    /// <summary>The database that the span is a call of; null when it is none.</summary>
    public string? Database => Attributes.GetValueOrDefault("db.system.name") ?? Attributes.GetValueOrDefault("db.system");
}
