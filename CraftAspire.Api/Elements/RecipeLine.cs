using CraftAspire.Contracts;

namespace CraftAspire.Api.Elements;

/// <summary>A recipe with its three elements, as the queries read it.</summary>
internal sealed record RecipeLine(
    long FirstId, string FirstName, string FirstEmoji, int FirstDepth,
    long SecondId, string SecondName, string SecondEmoji, int SecondDepth,
    long ResultId, string ResultName, string ResultEmoji, int ResultDepth)
{
    public Recipe ToRecipe() => new(
        new Element(FirstId, FirstName, FirstEmoji, FirstDepth),
        new Element(SecondId, SecondName, SecondEmoji, SecondDepth),
        new Element(ResultId, ResultName, ResultEmoji, ResultDepth));
}
