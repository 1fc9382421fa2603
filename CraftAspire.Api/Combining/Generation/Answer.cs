namespace CraftAspire.Api.Combining.Generation;

/// <summary>What the model says that two elements make.</summary>
internal readonly record struct Answer(string Name, string Emoji);
