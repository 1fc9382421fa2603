using System.Text.Json;

namespace Bench.Inference.Checks;

/// <summary>The pattern of the game's answers, as it stands in the model's warm-up file.</summary>
internal static class GamePattern
{
    public static string Regex { get; } = Read();

    private static string Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "models", "craft-mini.warmup.json")));
        return file.RootElement[0].GetProperty("structured_outputs").GetProperty("regex").GetString()!;
    }
}
