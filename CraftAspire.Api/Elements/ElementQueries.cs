using CraftAspire.Contracts;

namespace CraftAspire.Api.Elements;

/// <summary>The statements of an element's details. Parameter 0 is the element. Each uses an index and has a limit.</summary>
internal static class ElementQueries
{
    private const string Pair =
        """
        first.id as first_id, case when first.hidden_at is null then first.name else '…' end as first_name,
        case when first.hidden_at is null then first.emoji else '❔' end as first_emoji, first.depth as first_depth,
        second.id as second_id, case when second.hidden_at is null then second.name else '…' end as second_name,
        case when second.hidden_at is null then second.emoji else '❔' end as second_emoji, second.depth as second_depth,
        result.id as result_id, case when result.hidden_at is null then result.name else '…' end as result_name,
        case when result.hidden_at is null then result.emoji else '❔' end as result_emoji, result.depth as result_depth
        """;

    /// <summary>The pairs by which the sessions of parameter 1 made it, earliest first.</summary>
    public const string KnownRecipes =
        $$"""
        with known as (
            select distinct tried.recipe_id from session_recipes tried
            where tried.result_id = {0} and tried.session_id = any ({1})
            order by tried.recipe_id
            limit 100
        )
        select {{Pair}}
        from known
        join recipes recipe on recipe.id = known.recipe_id
        join elements first on first.id = recipe.first_id
        join elements second on second.id = recipe.second_id
        join elements result on result.id = {0}
        order by recipe.id
        """;

    /// <summary>The pairs of the sessions of parameter 1 that made it, after recipe 2, earliest first, at most 3.</summary>
    public const string Recipes = $"{Tried} tried.result_id = {{0}} {Paged}";

    /// <summary>The same for the pairs with it as an input.</summary>
    public const string Uses = $"{Tried} {{0}} in (recipe.first_id, recipe.second_id) {Paged}";

    private const string Tried =
        """
        with known as (
            select tried.recipe_id, max(tried.result_id) as result_id
            from session_recipes tried join recipes recipe on recipe.id = tried.recipe_id
            where tried.session_id = any ({1}) and tried.recipe_id > {2} and
        """;

    private const string Paged =
        $"""

            group by tried.recipe_id
            order by tried.recipe_id
            limit {"{3}"}
        )
        select known.recipe_id, {Pair}
        from known
        join recipes recipe on recipe.id = known.recipe_id
        join elements first on first.id = recipe.first_id
        join elements second on second.id = recipe.second_id
        join elements result on result.id = known.result_id
        order by recipe.id
        """;

    /// <summary>
    /// The first recipes from the element down to the base elements. A lineage has no loop, so the recursion ends; union, not union all,
    /// visits each element once.
    /// </summary>
    public const string Lineage =
        $$"""
        with recursive line as (
            select id, born_of_first_id, born_of_second_id from elements where id = {0}
            union
            select parent.id, parent.born_of_first_id, parent.born_of_second_id
            from line
            join elements parent on parent.id = any (array[line.born_of_first_id, line.born_of_second_id])
        )
        select {{Pair}}
        from (select * from line where born_of_first_id is not null limit 1000) line
        join elements result on result.id = line.id
        join elements first on first.id = line.born_of_first_id
        join elements second on second.id = line.born_of_second_id
        order by result.depth desc, result.id
        """;

    /// <summary>
    /// The number of recipes with the element as an input, at most 10,000: counting all would read half of the table for water.
    /// </summary>
    public const string TimesUsed =
        """
        select count(*) as "Value" from (
            select from recipes where first_id = {0}
            union all
            select from recipes where second_id = {0} and first_id <> {0}
            limit 10000
        ) used
        """;
}

/// <summary>A recipe that a session has tried, and its id.</summary>
internal sealed record TriedRecipe(
    long RecipeId,
    long FirstId, string FirstName, string FirstEmoji, int FirstDepth,
    long SecondId, string SecondName, string SecondEmoji, int SecondDepth,
    long ResultId, string ResultName, string ResultEmoji, int ResultDepth)
{
    public Recipe ToRecipe() => new(
        new Element(FirstId, FirstName, FirstEmoji, FirstDepth),
        new Element(SecondId, SecondName, SecondEmoji, SecondDepth),
        new Element(ResultId, ResultName, ResultEmoji, ResultDepth));
}

/// <summary>A recipe with its three elements.</summary>
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
