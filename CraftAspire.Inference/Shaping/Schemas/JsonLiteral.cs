using System.Text.Json;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Shaping.Schemas;

/// <summary>JSON values as fixed text.</summary>
internal static class JsonLiteral
{
    /// <summary>
    /// Quotes a text as models write it: letters and emoji stand as themselves, which .NET's encoders do not allow for emoji.
    /// </summary>
    public static string Quote(string text) => $"\"{string.Concat(text.Select(Character))}\"";

    public static RegexNode Of(JsonElement value) => RegexNode.Text(Write(value));

    private static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Write))}]",
        JsonValueKind.Object =>
            $"{{{string.Join(", ", value.EnumerateObject().Select(member => $"{Quote(member.Name)}: {Write(member.Value)}"))}}}",
        _ => value.GetRawText(),
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
