namespace CraftAspire.Bot.Pictures;

/// <summary>Where pictures take their fonts from; the section <c>Pictures</c>.</summary>
public sealed class PictureOptions
{
    public const string Section = "Pictures";

    /// <summary>Folder searched for fonts before the system's own; null for those alone.</summary>
    public string? Fonts { get; init; }
}
