using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>One of the model's answers to a question.</summary>
/// <param name="Value">As the model wrote it.</param>
/// <param name="Tokens">With their likelihoods; empty when the server does not say.</param>
internal sealed record ModelText(string Value, IReadOnlyList<TokenLikelihood> Tokens)
{
    /// <summary>The log-probability of all that stands before and in <paramref name="part"/>; null when the server does not say.</summary>
    public double? LikelihoodUpTo(string part)
    {
        if (Tokens is [])
            return null;

        // In JSON a name may be escaped: then the whole text counts.
        var at = Value.IndexOf(part, StringComparison.Ordinal);
        var end = Encoding.UTF8.GetByteCount(at < 0 ? Value : Value.AsSpan(0, at + part.Length));
        var (sum, length) = (0d, 0);
        foreach (var token in Tokens.TakeWhile(_ => length < end))
        {
            sum += token.Logprob;
            length += token.Bytes;
        }

        return sum;
    }

    /// <summary>
    /// All answers of a response. The client library has only the first one, but keeps the others in what it read from the wire.
    /// </summary>
    public static IReadOnlyList<ModelText> AllOf(ChatResponse response)
    {
        if (response.RawRepresentation is not ChatCompletion completion)
            return [new(response.Text, [])];

        using var wire = JsonDocument.Parse(ModelReaderWriter.Write(completion));
        return [.. wire.RootElement.GetProperty("choices").EnumerateArray().Select(Read)];
    }

    private static ModelText Read(JsonElement choice)
    {
        var text = choice.GetProperty("message").TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";
        return choice.TryGetProperty("logprobs", out var logprobs)
            && logprobs.ValueKind is JsonValueKind.Object
            && logprobs.TryGetProperty("content", out var tokens)
            && tokens.ValueKind is JsonValueKind.Array
            ? new(text, [.. tokens.EnumerateArray().Select(ReadToken)])
            : new(text, []);
    }

    // A token may be a part of a character, so its text says less than its bytes.
    private static TokenLikelihood ReadToken(JsonElement token) => new(
        token.GetProperty("logprob").GetDouble(),
        token.TryGetProperty("bytes", out var bytes) && bytes.ValueKind is JsonValueKind.Array
            ? bytes.GetArrayLength()
            : Encoding.UTF8.GetByteCount(token.GetProperty("token").GetString() ?? ""));
}

/// <summary>A token of an answer.</summary>
/// <param name="Logprob">In the model's own distribution.</param>
/// <param name="Bytes">Its length in UTF-8.</param>
internal readonly record struct TokenLikelihood(double Logprob, int Bytes);
