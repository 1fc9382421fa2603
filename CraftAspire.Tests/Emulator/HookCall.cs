namespace CraftAspire.Tests.Emulator;

/// <summary>One delivery that a webhook got.</summary>
public sealed record HookCall(long UpdateId, string? Text, string? Secret);
