namespace CraftAspire.Api.Statistics;

/// <summary>A batch of counts on its way into the hours. A batch that is there already is not added again.</summary>
/// <param name="Id">Names the batch.</param>
/// <param name="Interactions">By hour, kind, command and outcome.</param>
/// <param name="Combinations">By hour, source and outcome.</param>
/// <param name="Players">By hour and player.</param>
internal sealed record Counts(
    Guid Id, IReadOnlyList<InteractionLine> Interactions, IReadOnlyList<CombinationLine> Combinations, IReadOnlyList<PlayerLine> Players);
