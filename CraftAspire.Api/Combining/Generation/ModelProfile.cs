using CraftAspire.Api.Data.Rows;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>What a kind of model needs to be told, as long as the settings say nothing else.</summary>
internal sealed record ModelProfile(string SystemPrompt, IReadOnlyList<ExampleRecipe> Examples);
