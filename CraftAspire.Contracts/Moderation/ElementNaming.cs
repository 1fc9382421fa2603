namespace CraftAspire.Contracts;

/// <summary>What an element is called in a language.</summary>
/// <param name="Name">By the rules for the model's answers, in any letters.</param>
public sealed record ElementNaming(string Name);
