namespace CraftAspire.Tests.Application.Distributed;

/// <summary>Something that happened at one moment of a span.</summary>
public sealed record SpanEvent(string Name, IReadOnlyDictionary<string, string> Attributes);
