using System.Buffers.Binary;

namespace TelegramEmulator.Files;

/// <summary>Size and kind of a PNG, JPEG, GIF or WebP picture, read from its first bytes.</summary>
public sealed record ImageHeader(string MimeType, int Width, int Height)
{
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 =>
            new ImageHeader(
                "image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when bytes.Length >= 10 =>
            new ImageHeader(
                "image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        _ => null,
    };

    private static ImageHeader WebP(ReadOnlySpan<byte> bytes)
    {
        // Only the extended form has its size at a fixed place. The others count as square.
        var isExtended = bytes.Length >= 30 && bytes[12..16].SequenceEqual("VP8X"u8);
        return isExtended
            ? new ImageHeader("image/webp", Int24(bytes[24..]) + 1, Int24(bytes[27..]) + 1)
            : new ImageHeader("image/webp", 512, 512);
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // Walks the segments to the start-of-frame marker, which holds the size.
    private static ImageHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var i = 2; i + 9 < bytes.Length && bytes[i] == 0xFF;)
        {
            var marker = bytes[i + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new ImageHeader(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 5)..]));
            }

            i += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 2)..]);
        }

        return null;
    }
}
