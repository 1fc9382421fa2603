namespace CraftAspire.Bot.Pictures;

/// <summary>How many steps each element of a lineage is away from the base elements.</summary>
internal static class LineageDepths
{
    /// <summary>
    /// By element id. An element stands one above the higher of its two inputs; lineages have no loops, and should one come, it is cut.
    /// </summary>
    public static IReadOnlyDictionary<long, int> Of(Picture.LineageTree tree)
    {
        var recipes = tree.Recipes.DistinctBy(step => step.Made.Id).ToDictionary(step => step.Made.Id);
        var depths = new Dictionary<long, int>();
        foreach (var step in tree.Recipes) DepthOf(step.Made.Id);
        DepthOf(tree.Root.Id);
        return depths;

        int DepthOf(long id)
        {
            if (depths.TryGetValue(id, out var known)) return known;
            depths[id] = 0;
            if (recipes.TryGetValue(id, out var step)) depths[id] = 1 + Math.Max(DepthOf(step.First.Id), DepthOf(step.Second.Id));
            return depths[id];
        }
    }
}
