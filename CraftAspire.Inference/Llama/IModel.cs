namespace CraftAspire.Inference.Llama;

/// <summary>
/// A language model as the engine sees it: sequences of tokens in, logits out. One thread makes every call but
/// <see cref="Render"/>, <see cref="TokenBytes"/> and <see cref="IsEnd"/>, which only read the vocabulary.
/// An interface because the engine's corner cases are tested on a scripted model.
/// </summary>
internal interface IModel : IDisposable
{
    ModelDescription Description { get; }

    /// <summary>The bytes of each token, by token; empty for control tokens.</summary>
    IReadOnlyList<byte[]> TokenBytes { get; }

    /// <summary>How this model is told about functions and writes calls.</summary>
    ToolSyntax Tools { get; }

    /// <summary>Tokens that still fit into the memory.</summary>
    int FreeTokens { get; }

    /// <summary>True for a token that ends an answer.</summary>
    bool IsEnd(int token);

    /// <summary>The tokens of a conversation, up to the beginning of the answer.</summary>
    int[] Render(IReadOnlyList<ChatMessage> messages);

    /// <summary>Runs all rows of the batch. After <see cref="DecodeStatus.Failed"/> none of their sequences can be used any more.</summary>
    DecodeStatus Decode(ModelBatch batch);

    /// <summary>The logits of a row of the last batch that asked for them, valid until the next decode.</summary>
    ReadOnlySpan<float> Logits(int row);

    /// <summary>
    /// Lets <paramref name="to"/> begin with the first <paramref name="length"/> positions of <paramref name="from"/> without copying them.
    /// </summary>
    void Share(int from, int to, int length);

    /// <summary>Forgets the positions of a sequence from <paramref name="length"/> on.</summary>
    void Truncate(int sequence, int length);

    /// <summary>Tokens that become free when a sequence is forgotten: those that no other sequence shares.</summary>
    int Exclusive(int sequence);
}

/// <summary>Describes the loaded model and its device.</summary>
/// <param name="Name">The name that requests ask for.</param>
/// <param name="Backend">The backend that computes: <c>CPU</c>, <c>CUDA</c>…</param>
/// <param name="Device">The device's name in llama.cpp, such as <c>CUDA0</c>.</param>
/// <param name="GpuLayers">Layers on the GPU; 0 on a CPU.</param>
/// <param name="ContextSize">Tokens that all resident sequences together can hold.</param>
/// <param name="RequestTokens">The limit for one request's prompt and answer together.</param>
/// <param name="PartTokens">Tokens that are computed at once; a larger batch is split.</param>
internal sealed record ModelDescription(
    string Name, string Backend, string Device, int GpuLayers, int ContextSize, int RequestTokens, int PartTokens);
