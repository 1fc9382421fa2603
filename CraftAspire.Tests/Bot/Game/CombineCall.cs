namespace CraftAspire.Tests.Bot.Game;

/// <summary>A combination that the scripted game carried out.</summary>
public sealed record CombineCall(long Player, long? Group, string First, string Second, string? Key, string? TraceParent);
