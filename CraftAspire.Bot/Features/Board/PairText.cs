using System.Diagnostics.CodeAnalysis;

namespace CraftAspire.Bot.Features.Board;

/// <summary>Reads two names out of what somebody typed.</summary>
internal static class PairText
{
    // The full-width forms are what some keyboards type.
    private static readonly char[] Separators = ['+', '＋', ',', '，'];

    /// <summary>Reads <c>water + fire</c> or <c>Water, Fire</c>: exactly two names.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? first, [NotNullWhen(true)] out string? second)
    {
        var parts = text.Split(Separators, StringSplitOptions.TrimEntries);
        (first, second) = parts is [{ Length: > 0 } left, { Length: > 0 } right] && !text.Contains('\n') ? (left, right) : (null, null);
        return first is not null;
    }

    /// <summary>True for several lines, each of them a pair.</summary>
    public static bool IsSeveral(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } lines
        && lines.All(line => TryRead(line, out _, out _));

    /// <summary>
    /// Every way to cut words into two names: <c>hot water fire</c> is <c>hot</c> and <c>water fire</c>, or <c>hot water</c> and
    /// <c>fire</c>.
    /// </summary>
    public static IReadOnlyList<(string First, string Second)> Cuts(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. Enumerable.Range(1, Math.Max(0, parts.Length - 1)).Select(
                cut => (string.Join(' ', parts[..cut]), string.Join(' ', parts[cut..])))
        ];
    }
}
