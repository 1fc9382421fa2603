using System.Collections.Frozen;
using CraftAspire.Api.Data;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Words that no element may have in its name.</summary>
/// <param name="words">Banned in every name.</param>
/// <param name="hiddenKeys">Banned as whole names; null for none.</param>
internal sealed class BannedWordList(IEnumerable<string> words, IEnumerable<string>? hiddenKeys = null)
{
    private readonly FrozenSet<string> _hidden = (hiddenKeys ?? []).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _keys = words.Select(ElementKey.Of).Where(key => key is not "").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a word of the name, its plural, or the whole name is banned, or when it names a hidden element.</summary>
    public bool Holds(string name)
    {
        var key = ElementKey.Of(name);
        return _keys.Contains(key) || _hidden.Contains(key) || key.Split(' ').Any(word => _keys.Contains(word) || _keys.Contains(word.TrimEnd('s')) || _keys.Contains(Singular(word)));
    }

    private static string Singular(string word) => word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word;
}
