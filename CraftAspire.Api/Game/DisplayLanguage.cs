namespace CraftAspire.Api.Game;

/// <summary>The languages that have names of their own. In all others elements have the name that the model gave them.</summary>
internal static class DisplayLanguage
{
    public static IReadOnlyList<string> All { get; } = ["ru", "kk"];

    /// <summary>The language of a tag such as <c>ru-RU</c>; null when it has no names of its own.</summary>
    public static string? Of(string? tag) => All.FirstOrDefault(language =>
        tag is not null
        && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == language.Length || tag[language.Length] is '-'));
}
