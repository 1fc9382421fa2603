using CraftAspire.Contracts;

namespace CraftAspire.Api.Statistics;

/// <summary>How often players spoke to the bot in an hour in one way with one end.</summary>
internal sealed record InteractionLine(DateTimeOffset Hour, InteractionKind Kind, string Command, string Outcome, long Count);
