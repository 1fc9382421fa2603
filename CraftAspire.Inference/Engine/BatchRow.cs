namespace CraftAspire.Inference.Engine;

/// <summary>One token at one position of one sequence.</summary>
internal readonly record struct BatchRow(int Token, int Position, int Sequence, bool WantsLogits);
