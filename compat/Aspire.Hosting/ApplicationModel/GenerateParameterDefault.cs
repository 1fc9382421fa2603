using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A random value, such as a password.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    // Without look-alikes, and only signs that need no quoting in URLs, shells and connection strings.
    private const string LowerCharacters = "abcdefghjkmnpqrstuvwxyz";
    private const string UpperCharacters = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string NumericCharacters = "0123456789";
    private const string SpecialCharacters = "-_.{}~()*+!";

    /// <summary>Characters, 1 or more.</summary>
    public int MinLength { get; set; } = 22;

    /// <summary>May it hold small letters?</summary>
    public bool Lower { get; set; } = true;

    /// <summary>May it hold capitals?</summary>
    public bool Upper { get; set; } = true;

    /// <summary>May it hold digits?</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>May it hold signs?</summary>
    public bool Special { get; set; } = true;

    /// <summary>Small letters at least.</summary>
    public int MinLower { get; set; }

    /// <summary>Capitals at least.</summary>
    public int MinUpper { get; set; }

    /// <summary>Digits at least.</summary>
    public int MinNumeric { get; set; }

    /// <summary>Signs at least.</summary>
    public int MinSpecial { get; set; }

    /// <inheritdoc/>
    public override string GetDefaultValue()
    {
        (string Characters, int AtLeast)[] kinds =
        [
            (Lower ? LowerCharacters : "", MinLower),
            (Upper ? UpperCharacters : "", MinUpper),
            (Numeric ? NumericCharacters : "", MinNumeric),
            (Special ? SpecialCharacters : "", MinSpecial),
        ];

        // An excluded kind has no characters to choose from, not even none of them.
        var asked = kinds.Where(kind => kind.AtLeast > 0)
            .SelectMany(kind => RandomNumberGenerator.GetItems<char>(kind.Characters, kind.AtLeast))
            .ToArray();
        var all = string.Concat(kinds.Select(kind => kind.Characters));
        var rest = RandomNumberGenerator.GetItems<char>(all, Math.Max(0, MinLength - asked.Length));

        char[] value = [.. asked, .. rest];
        RandomNumberGenerator.Shuffle<char>(value);
        return new string(value);
    }
}
