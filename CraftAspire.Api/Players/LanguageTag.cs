using System.Text.RegularExpressions;

namespace CraftAspire.Api.Players;

/// <summary>Checks language tags (BCP 47), the form of Telegram's <c>language_code</c>.</summary>
internal static partial class LanguageTag
{
    public static bool IsValid(string? tag) => tag is null || (tag.Length <= 35 && Form.IsMatch(tag));

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
