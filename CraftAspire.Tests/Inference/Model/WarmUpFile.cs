using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Inference.Model;

/// <summary>The game's own requests, which the server warms up with.</summary>
internal static class WarmUpFile
{
    private static readonly JsonArray Requests = JsonNode.Parse(
        File.ReadAllText(Repository.In("models/craft-mini.warmup.json")))!.AsArray();

    /// <summary>The pattern of the game's answers.</summary>
    public static string Regex { get; } = Requests[0]!["structured_outputs"]!["regex"]!.GetValue<string>();
}
