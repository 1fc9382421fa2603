using System.Text.Json;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>Reads the field <c>stop</c>: one string or a short list of them.</summary>
internal static class StopReader
{
    private const string Field = "stop";
    private const int MostStrings = 16;
    private const int LongestString = 256;

    public static IReadOnlyList<string> Read(JsonFields body) => body.Find(Field) switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } one => [Check(one, Field)],
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= MostStrings =>
            [.. list.EnumerateArray().Select((stop, index) => Check(stop, $"{Field}[{index}]"))],
        _ => throw new InvalidRequestException($"'{Field}' must be a string or an array of at most {MostStrings} strings.", Field),
    };

    private static string Check(JsonElement value, string place) =>
        JsonFields.TextOf(value, place) is { Length: > 0 and <= LongestString } stop
            ? stop
            : throw new InvalidRequestException($"'{place}' must have 1 to {LongestString} characters.", place);
}
