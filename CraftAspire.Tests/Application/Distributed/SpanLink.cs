namespace CraftAspire.Tests.Application.Distributed;

/// <summary>What a span points to in another trace.</summary>
public sealed record SpanLink(string TraceId, string SpanId);
