using Microsoft.Extensions.Options;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>
/// The fonts of the pictures: one for text, one for emoji. Without an emoji font names stand alone; without any font
/// Skia's own is used.
/// </summary>
internal sealed partial class FontShelf : IDisposable
{
    private static readonly string[] TextFonts = ["DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "Arial Bold.ttf", "arialbd.ttf"];
    private static readonly string[] EmojiFonts = ["NotoColorEmoji.ttf", "Noto-COLRv1.ttf", "TwitterColorEmoji-SVGinOT.ttf", "twemoji.ttf", "seguiemj.ttf", "Apple Color Emoji.ttc"];

    public FontShelf(IOptions<PictureOptions> options, ILogger<FontShelf> log)
    {
        var folders = new[] { options.Value.Fonts, "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts) }
            .Where(Directory.Exists)
            .ToArray();
        Text = Find(folders, TextFonts) ?? SKTypeface.Default;
        Emoji = Find(folders, EmojiFonts);
        if (Emoji is null) LogNoEmoji(log);
    }

    public SKTypeface Text { get; }

    /// <summary>Null when the machine has none.</summary>
    public SKTypeface? Emoji { get; }

    public void Dispose()
    {
        Text.Dispose();
        Emoji?.Dispose();
    }

    private static SKTypeface? Find(string?[] folders, string[] names)
    {
        var deep = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 5 };
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder!, "*.tt?", deep)).ToLookup(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        return names.SelectMany(name => files[name]).Select(file => SKTypeface.FromFile(file)).FirstOrDefault(face => face is not null);
    }

    [LoggerMessage(LogLevel.Information, "No emoji font was found (fonts-noto-color-emoji has one): pictures show names without emoji")]
    private static partial void LogNoEmoji(ILogger log);
}
