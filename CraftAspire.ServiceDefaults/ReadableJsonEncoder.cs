using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// For JSON that is served as JSON, never inside HTML: escapes what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>
/// escapes but leaves emoji as they are, which that one writes as twelve characters each.
/// </summary>
public sealed class ReadableJsonEncoder : JavaScriptEncoder
{
    private const int FirstBeyondSixteenBits = 0x10000;

    private ReadableJsonEncoder()
    {
    }

    public static ReadableJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar < FirstBeyondSixteenBits && UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        // An unpaired surrogate is no character. The encoder finds and replaces it.
        while (Rune.DecodeFromUtf16(rest, out var character, out var length) == OperationStatus.Done && !WillEncode(character.Value))
            rest = rest[length..];
        return rest.IsEmpty ? -1 : textLength - rest.Length;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
