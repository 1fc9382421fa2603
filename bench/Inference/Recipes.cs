namespace Bench.Inference;

/// <summary>Known pairs and what they make: <c>../shared/data/recipes.tsv</c> beside the repository, where it is there.</summary>
internal static class Recipes
{
    private const int Seed = 20_260_101;

    // Every two of these are a question too, for a machine without the file.
    private static readonly string[] Words =
    [
        "Water", "Fire", "Wind", "Earth", "Steam", "Mud", "Dust", "Lava", "Plant", "Tree", "Stone", "Sand", "Glass", "Metal", "Rain",
        "Ocean", "Mountain", "Human", "House", "City", "Bird", "Fish", "Dragon", "Moon", "Sun", "Time", "Love", "Music", "Robot", "Ice",
    ];

    public static string File { get; } = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared", "data", "recipes.tsv"));

    public static bool AreThere => System.IO.File.Exists(File);

    /// <summary>All rows in the file's order.</summary>
    public static IReadOnlyList<Recipe> All() =>
        [.. System.IO.File.ReadLines(File).Skip(1).Select(line => line.Split('\t'))
            .Select(parts => new Recipe(parts[0], parts[1], parts[2]))];

    /// <summary>Different questions, the same ones in every run.</summary>
    public static IReadOnlyList<string> Questions(int count)
    {
        var questions = AreThere
            ? All().Select(recipe => recipe.Question).ToArray()
            : [.. Words.SelectMany((first, place) => Words.Skip(place).Select(second => new Recipe(first, second, "").Question))];
        new Random(Seed).Shuffle(questions);
        return [.. Enumerable.Range(0, count).Select(index => questions[index % questions.Length])];
    }
}
