namespace CraftAspire.Inference.Engine;

/// <summary>
/// A language model as the scheduler sees it: sequences of tokens in, logits out. One thread makes every call but
/// <see cref="Render"/>, <see cref="TokenBytes"/> and <see cref="IsEnd"/>, which only read the vocabulary.
/// The scheduler's corner cases are tested on a scripted model, so this is an interface.
/// </summary>
internal interface IModel : IDisposable
{
    ModelDescription Description { get; }

    /// <summary>The bytes that each token stands for, by token; empty for control tokens.</summary>
    IReadOnlyList<byte[]> TokenBytes { get; }

    /// <summary>True for a token that ends an answer.</summary>
    bool IsEnd(int token);

    /// <summary>The tokens of a conversation, up to where the answer begins.</summary>
    int[] Render(IReadOnlyList<ChatMessage> messages);

    /// <summary>Runs all rows of the batch; on failure none of their sequences may be used further.</summary>
    DecodeStatus Decode(ModelBatch batch);

    /// <summary>The logits of a row of the last batch that asked for them, valid until the next decode.</summary>
    ReadOnlySpan<float> Logits(int row);

    /// <summary>Lets <paramref name="to"/> begin with the first <paramref name="length"/> positions of <paramref name="from"/>, without copying them.</summary>
    void Share(int from, int to, int length);

    /// <summary>Forgets the positions of a sequence from <paramref name="length"/> on.</summary>
    void Truncate(int sequence, int length);
}
