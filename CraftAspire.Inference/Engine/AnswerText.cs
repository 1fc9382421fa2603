using System.Text;

namespace CraftAspire.Inference.Engine;

/// <summary>The answer's text from its tokens' bytes: whole characters only, and nothing from a stop string on.</summary>
internal sealed class AnswerText(IReadOnlyList<string> stops)
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly StopMatcher matcher = new(stops);
    private readonly StringBuilder released = new();

    public bool IsStopped => matcher.Found;

    /// <summary>Takes a token's bytes and returns the text that is certain now. The bytes of a split character wait for the rest.</summary>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        Span<char> characters = bytes.Length < 256 ? stackalloc char[bytes.Length + 4] : new char[bytes.Length + 4];
        var count = decoder.GetChars(bytes, characters, flush: false);
        return Release(matcher.Add(new string(characters[..count])));
    }

    /// <summary>Releases what was held back. An unfinished character at the end is dropped.</summary>
    public string Finish() => Release(matcher.Flush());

    public override string ToString() => released.ToString();

    private string Release(string text)
    {
        released.Append(text);
        return text;
    }
}
