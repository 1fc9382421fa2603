using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Examples as lines that people can type: <c>Fire + Water = Steam 💨</c>.</summary>
internal static class ExampleLines
{
    public static string? Write(IReadOnlyList<ExamplePair>? examples) =>
        examples is null ? null : string.Join('\n', examples.Select(pair => $"{pair.First} + {pair.Second} = {pair.Result} {pair.Emoji}"));

    /// <summary>Null when a line is none.</summary>
    public static IReadOnlyList<ExamplePair>? Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadLine).ToArray();
        return lines.Any(line => line is null) ? null : [.. lines.OfType<ExamplePair>()];
    }

    private static ExamplePair? ReadLine(string line)
    {
        if (line.Split(['+', '='], StringSplitOptions.TrimEntries) is not [{ Length: > 0 } first, { Length: > 0 } second, var made])
            return null;

        var last = StringInfo.ParseCombiningCharacters(made) is [.., var start] ? start : 0;
        return last == 0 ? null : new ExamplePair(first, second, made[..last].Trim(), made[last..]);
    }
}
