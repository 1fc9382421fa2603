using System.Collections.Frozen;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Naming;

/// <summary>Tells whether a name has a banned word, also a disguised one (<see cref="FoldedText"/>).</summary>
/// <param name="words">
/// Banned in every name. A word matches whole words and plurals, <c>*word*</c> inside words, <c>word*</c> at the start of a word. Several
/// words with spaces match in their order.
/// </param>
/// <param name="hiddenKeys">Keys of hidden elements, banned as whole names; null for none.</param>
internal sealed class BannedWordList(IEnumerable<string> words, IEnumerable<string>? hiddenKeys = null)
{
    private readonly FrozenSet<string> _hidden = (hiddenKeys ?? []).ToFrozenSet(StringComparer.Ordinal);

    private readonly Alphabet _latin = new(words, inLatin: true);
    private readonly Alphabet _cyrillic = new(words, inLatin: false);

    public bool Holds(string name) => _hidden.Contains(ElementKey.Of(name)) || _latin.Holds(name) || _cyrillic.Holds(name);

    /// <summary>The words of one alphabet. A word belongs to the alphabet of its first letter.</summary>
    private sealed class Alphabet
    {
        private readonly bool _inLatin;
        private readonly FrozenSet<string> _whole;
        private readonly string[] _phrases;
        private readonly string[] _inside;
        private readonly string[] _starts;

        public Alphabet(IEnumerable<string> words, bool inLatin)
        {
            _inLatin = inLatin;
            var mine = words.Where(word => IsCyrillic(word.FirstOrDefault(char.IsLetter)) != inLatin).ToArray();
            _phrases = [.. mine.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(phrase => $" {FoldAll(phrase)} ")];
            _inside = [.. mine.Where(word => word.StartsWith('*')).Select(Fold)];
            _starts = [.. mine.Where(word => word.EndsWith('*') && !word.StartsWith('*')).Select(Fold)];
            _whole = mine.Where(word => !word.Any(character => character is '*' or ' ')).Select(Fold).ToFrozenSet(StringComparer.Ordinal);
        }

        public bool Holds(string name)
        {
            if (FoldedText.Words(name, _inLatin).Any(IsBanned))
                return true;

            var all = $" {FoldAll(name)} ";
            return _phrases.Any(phrase => all.Contains(phrase, StringComparison.Ordinal));
        }

        private bool IsBanned(string word) =>
            _whole.Contains(word)
            || _whole.Contains(word.TrimEnd('s'))
            || (word.EndsWith("es", StringComparison.Ordinal) && _whole.Contains(word[..^2]))
            || _inside.Any(part => word.Contains(part, StringComparison.Ordinal))
            || _starts.Any(start => word.StartsWith(start, StringComparison.Ordinal));

        private string Fold(string word) => FoldedText.Words(word.Trim('*'), _inLatin) is [var folded, ..] ? folded : "";

        private string FoldAll(string phrase) => string.Join(' ', ElementKey.Of(phrase).Split(' ').Select(Fold));

        private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';
    }
}
