namespace CraftAspire.Tests.Api;

/// <summary>What one player does next; the numbers choose elements.</summary>
internal sealed record Step(int Player, StepKind Kind, int First, int Second);
