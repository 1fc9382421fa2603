using System.Diagnostics;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

internal static class RecipeSources
{
    /// <summary>The source as spans and metrics name it.</summary>
    public static string ToTag(this RecipeSource source) => source switch
    {
        RecipeSource.Memory => "memory",
        RecipeSource.Redis => "redis",
        RecipeSource.Database => "database",
        RecipeSource.Generated => "generated",
        _ => throw new UnreachableException(),
    };
}
