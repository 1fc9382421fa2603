namespace CraftAspire.Inference.Engine;

/// <summary>A cell of what ended.</summary>
/// <param name="Spare">The sequence that keeps it.</param>
/// <param name="Position">Its position there.</param>
/// <param name="Cell">Where it lies.</param>
internal readonly record struct ParkedCell(int Spare, int Position, int Cell);
