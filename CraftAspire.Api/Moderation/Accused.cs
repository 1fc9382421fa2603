namespace CraftAspire.Api.Moderation;

/// <summary>A reported element, locked until the ruling is written.</summary>
internal sealed record Accused(long Id, string Name, string Emoji, bool IsBase);
