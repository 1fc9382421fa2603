using LLama;
using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>Reads what bytes a model's tokens stand for.</summary>
internal static class VocabularyReader
{
    private const int LongestToken = 1024;

    /// <summary>The bytes of every token; none for control tokens, which stand for no text.</summary>
    public static byte[][] ReadBytes(LLamaWeights weights)
    {
        var buffer = new byte[LongestToken];
        var bytes = new byte[weights.Vocab.Count][];
        for (var token = 0; token < bytes.Length; token++)
        {
            LLamaToken id = token;
            var length = id.IsControl(weights.Vocab) ? 0 : (int)weights.NativeHandle.TokenToSpan(id, buffer);
            bytes[token] = length <= buffer.Length ? buffer.AsSpan(0, length).ToArray() : [];
        }

        return bytes;
    }
}
