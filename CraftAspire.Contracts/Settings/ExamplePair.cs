namespace CraftAspire.Contracts;

/// <summary>A pair and its answer, shown to the model before the question. Names have 1–64 characters.</summary>
public sealed record ExamplePair(string First, string Second, string Result, string Emoji);
