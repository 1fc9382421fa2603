using System.Text;

namespace CraftAspire.Inference.Engine;

/// <summary>The answer's text from its tokens' bytes: whole characters only, and nothing from a stop string on.</summary>
internal sealed class AnswerText(IReadOnlyList<string> stops)
{
    private const char Replacement = '\uFFFD';

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StopMatcher _matcher = new(stops);
    private readonly StringBuilder _released = new();

    public bool IsStopped => _matcher.Found;

    /// <summary>Takes a token's bytes and returns the text that is certain now. The bytes of a split character wait for the rest.</summary>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";

        var characters = bytes.Length < 256 ? stackalloc char[bytes.Length + 4] : new char[bytes.Length + 4];
        var text = characters[.._decoder.GetChars(bytes, characters, flush: false)];
        // Bytes that form no character are dropped: without a shape, a model may write any.
        return Release(_matcher.Add(text.Contains(Replacement) ? text.ToString().Replace($"{Replacement}", "") : text.ToString()));
    }

    /// <summary>Releases the text that was held back. An unfinished character at the end is dropped.</summary>
    public string Finish() => Release(_matcher.Flush());

    public override string ToString() => _released.ToString();

    private string Release(string text)
    {
        _released.Append(text);
        return text;
    }
}
