using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Inference.Server;

/// <summary>Bodies of chat completions.</summary>
internal static class Chat
{
    public const string Rules =
        "You are the alchemist of a crafting game. Combine two things into one new thing. "
        + "Answer with its name in one to three words, then one emoji.";

    /// <summary>What the game asks craft-mini.</summary>
    public static JsonObject Combine(string pair) => Of("craft-mini", Message("system", Rules), Message("user", pair));

    /// <summary>What a scripted model is asked; it answers after the sign.</summary>
    public static JsonObject Scripted(string prompt = "question") => Of("scripted", Message("user", prompt + '>'));

    public static JsonObject With(this JsonObject body, string field, JsonNode? value)
    {
        body[field] = value;
        return body;
    }

    /// <summary>The same with one field as it stands, which may be no valid JSON.</summary>
    public static string WithRaw(this JsonObject body, string field, string value)
    {
        body.Remove(field);
        return body.ToJsonString()[..^1] + $",\"{field}\":{value}}}";
    }

    private static JsonObject Of(string model, params JsonNode[] messages) =>
        new() { ["model"] = model, ["messages"] = new JsonArray(messages) };

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };
}
