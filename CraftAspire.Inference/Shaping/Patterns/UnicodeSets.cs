using System.Collections.Frozen;
using System.Globalization;

namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>
/// The sets behind <c>\p{…}</c>, <c>\d</c>, <c>\w</c> and <c>\s</c>: Unicode's general categories as this .NET knows them,
/// with the meaning that .NET's own regular expressions give them.
/// </summary>
internal static class UnicodeSets
{
    private static readonly Lazy<FrozenDictionary<string, CodePointSet>> Categories = new(ReadCategories);

    private static readonly string[] ShortNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    public static CodePointSet Digits => Categories.Value["Nd"];

    public static CodePointSet WordCharacters { get; } = Union("L", "Mn", "Nd", "Pc");

    public static CodePointSet Spaces { get; } =
        CodePointSet.Of(Categories.Value["Z"].Ranges.Append(new('\t', '\r')).Append(new(0x85, 0x85)));

    /// <summary>The set of a category's short name (<c>L</c>, <c>Lu</c>, <c>So</c>…), or null when there is none of that name.</summary>
    public static CodePointSet? Find(string name) => Categories.Value.GetValueOrDefault(name);

    private static CodePointSet Union(params string[] names) =>
        CodePointSet.Of(names.SelectMany(name => Categories.Value[name].Ranges));

    private static FrozenDictionary<string, CodePointSet> ReadCategories()
    {
        var ranges = ShortNames.ToDictionary(name => name, _ => new List<CodePointRange>());
        var low = 0;
        for (var codePoint = 1; codePoint <= CodePointSet.Last + 1; codePoint++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(low);
            if (codePoint <= CodePointSet.Last && CharUnicodeInfo.GetUnicodeCategory(codePoint) == category)
                continue;
            ranges[ShortNames[(int)category]].Add(new(low, codePoint - 1));
            low = codePoint;
        }

        var fine = ranges.Select(entry => (Name: entry.Key, Ranges: (IEnumerable<CodePointRange>)entry.Value)).ToList();
        var coarse = fine.GroupBy(entry => entry.Name[..1], (name, group) => (Name: name, Ranges: group.SelectMany(entry => entry.Ranges)));
        return fine.Concat(coarse).ToFrozenDictionary(entry => entry.Name, entry => CodePointSet.Of(entry.Ranges));
    }
}
