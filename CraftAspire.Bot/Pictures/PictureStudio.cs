using System.Diagnostics;
using CraftAspire.Bot.Outbox;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Draws pictures as PNG.</summary>
internal sealed class PictureStudio(FontShelf fonts)
{
    /// <summary>Draws what the picture describes; the caller disposes the stream.</summary>
    public Stream Draw(Picture picture)
    {
        using var pen = new Pen(fonts);
        using var bitmap = picture switch
        {
            Picture.LineageTree tree => LineageDrawing.Draw(tree, pen),
            Picture.SummaryCard card => SummaryDrawing.Draw(card, pen),
            _ => throw new UnreachableException(),
        };
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Png, quality: 100).AsStream(streamDisposesData: true);
    }
}
