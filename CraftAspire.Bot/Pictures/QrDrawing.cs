using QRCoder;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>A QR code: black on white whatever the chat looks like, for cameras read nothing else.</summary>
internal static class QrDrawing
{
    private const int Module = 12;

    public static SKBitmap Draw(Picture.QrCode code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code.Text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;

        // The matrix has its quiet zone of four modules already.
        var bitmap = new SKBitmap(rows.Count * Module, rows.Count * Module);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        using var ink = new SKPaint { Color = SKColors.Black };
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                if (rows[row][column]) canvas.DrawRect(column * Module, row * Module, Module, Module, ink);
            }
        }

        return bitmap;
    }
}
