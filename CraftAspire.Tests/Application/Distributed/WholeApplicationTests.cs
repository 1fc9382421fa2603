namespace CraftAspire.Tests.Application.Distributed;

/// <summary>Tests that play on the whole application take turns: an update's trace is known by being the only new one.</summary>
[CollectionDefinition]
public sealed class WholeApplicationTests;
