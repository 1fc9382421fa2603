using System.Text.Json;

namespace CraftAspire.Inference.Shaping;

/// <summary>JSON values as fixed text of a pattern.</summary>
internal static class JsonLiteral
{
    private const string Signs = @"\^$.|?*+()[]{}";

    /// <summary>As models write it: letters and emoji stand as themselves (.NET's encoders would escape the emoji).</summary>
    public static string Quote(string text) => $"\"{string.Concat(text.Select(Character))}\"";

    public static string Escape(string text) => string.Concat(text.Select(sign => Signs.Contains(sign) ? $"\\{sign}" : sign.ToString()));

    public static string ToRegex(JsonElement value, SchemaPlace place) => value.ValueKind switch
    {
        JsonValueKind.String => Escape(Quote(value.GetString()!)),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => Escape(value.GetRawText()),
        _ => throw place.Error("may hold texts, numbers, true, false and null only"),
    };

    private static string Character(char sign) => sign switch
    {
        '"' or '\\' => $"\\{sign}",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)sign:x4}",
        _ => sign.ToString(),
    };
}
