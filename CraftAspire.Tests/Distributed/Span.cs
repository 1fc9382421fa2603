namespace CraftAspire.Tests.Distributed;

/// <summary>One span as the dashboard tells it.</summary>
public sealed record Span(
    string Service,
    string Instance,
    string TraceId,
    string SpanId,
    string? ParentSpanId,
    string Name,
    IReadOnlyDictionary<string, string> Attributes);
