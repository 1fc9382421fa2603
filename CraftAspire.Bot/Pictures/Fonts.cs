using Microsoft.Extensions.Options;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>
/// The fonts of the pictures: one for text, one for emoji. Without an emoji font names stand alone; without a text font there are no
/// pictures, and what they would show is said in words.
/// </summary>
internal sealed partial class Fonts : IDisposable
{
    private static readonly string[] TextFonts =
    [
        "DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "Arial Bold.ttf", "arialbd.ttf"
    ];
    private static readonly string[] EmojiFonts =
    [
        "NotoColorEmoji.ttf", "Noto-COLRv1.ttf", "TwitterColorEmoji-SVGinOT.ttf", "twemoji.ttf", "seguiemj.ttf", "Apple Color Emoji.ttc"
    ];

    public Fonts(IOptions<PictureOptions> options, ILogger<Fonts> log)
    {
        string?[] known =
        [
            options.Value.Fonts, "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts",
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        ];
        var folders = known.Where(Directory.Exists).ToArray();
        Text = Find(folders, TextFonts) ?? OfSystem();
        Emoji = Find(folders, EmojiFonts);
        if (Text is null) LogNoText(log);
        else if (Emoji is null) LogNoEmoji(log);
    }

    /// <summary>Null when the machine has none.</summary>
    public ShapedFont? Text { get; }

    /// <summary>Null when the machine has none.</summary>
    public ShapedFont? Emoji { get; }

    public void Dispose()
    {
        Text?.Dispose();
        Emoji?.Dispose();
    }

    // Where no font is installed Skia's own has no letters at all.
    private static ShapedFont? OfSystem() => SKTypeface.Default.ContainsGlyphs("Aя") ? new ShapedFont(SKTypeface.Default) : null;

    private static ShapedFont? Find(string?[] folders, string[] names)
    {
        var deep = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 5 };
        var files = folders.SelectMany(
            folder => Directory.EnumerateFiles(folder!, "*.tt?", deep)).ToLookup(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        return names.SelectMany(name => files[name])
            .Select(file => SKTypeface.FromFile(file))
            .FirstOrDefault(face => face is not null) is { } found
            ? new ShapedFont(found)
            : null;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "No font was found: lineages and cards are sent as text. Install fonts-dejavu-core or set Pictures:Fonts to a folder of fonts")]
    private static partial void LogNoText(ILogger log);

    [LoggerMessage(LogLevel.Information, "No emoji font was found (fonts-noto-color-emoji has one): pictures show names without emoji")]
    private static partial void LogNoEmoji(ILogger log);
}
