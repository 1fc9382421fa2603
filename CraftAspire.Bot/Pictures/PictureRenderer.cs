using System.Diagnostics;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Draws pictures as PNG.</summary>
internal sealed class PictureRenderer(Fonts fonts)
{
    /// <summary>False on a machine without any font, except for what has no letters in it.</summary>
    public bool CanDraw(Picture picture) => picture is Picture.QrCode || fonts.Text is not null;

    /// <summary>Draws what the picture describes; the caller disposes the stream.</summary>
    /// <exception cref="InvalidOperationException">There is no font.</exception>
    public Stream Draw(Picture picture)
    {
        using var bitmap = picture is Picture.QrCode code
            ? QrDrawing.Draw(code)
            : Draw(picture, fonts.Text ?? throw new InvalidOperationException("There is no font to draw with."));
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Png, quality: 100).AsStream(streamDisposesData: true);
    }

    private SKBitmap Draw(Picture picture, ShapedFont text)
    {
        var pen = new Pen(text, fonts.Emoji);
        return picture switch
        {
            Picture.LineageTree tree => LineageDrawing.Fits(tree, pen) ? LineageDrawing.Draw(tree, pen) : RecipeListDrawing.Draw(tree, pen),
            Picture.ChartCard charts => ChartCardDrawing.Draw(charts, pen, text.Face),
            Picture.SummaryCard card => SummaryDrawing.Draw(card, pen),
            _ => throw new UnreachableException(),
        };
    }
}
