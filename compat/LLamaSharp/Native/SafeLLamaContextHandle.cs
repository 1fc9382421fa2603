using LLama.Exceptions;

namespace LLama.Native;

/// <summary>A model's working memory. One thread makes every call on it.</summary>
public sealed class SafeLLamaContextHandle : SafeLLamaHandleBase
{
    private SafeLlamaModelHandle? model;

    public uint ContextSize => LlamaNative.ContextSize(this);

    public uint MaxSeq => LlamaNative.MaxSeq(this);

    public SafeLlamaModelHandle ModelHandle => model ?? throw new ObjectDisposedException(nameof(SafeLLamaContextHandle));

    protected override bool ReleaseHandle()
    {
        LlamaNative.Free(handle);
        model?.DangerousRelease();
        model = null;
        return true;
    }

    internal static SafeLLamaContextHandle Create(SafeLlamaModelHandle model, NativeContextParams parameters)
    {
        var context = new SafeLLamaContextHandle();
        context.SetHandle(LlamaNative.InitFromModel(model, parameters));
        if (context.IsInvalid)
        {
            throw new RuntimeError("Failed to create context from model");
        }

        // The weights must outlive the context whatever order the two are disposed in.
        var added = false;
        model.DangerousAddRef(ref added);
        context.model = model;
        return context;
    }

    public DecodeResult Decode(LLamaBatch batch) => batch.TokenCount == 0 ? DecodeResult.Ok : batch.DecodeIn(this);

    /// <summary>The logits of the batch's row <paramref name="i"/>, valid until the next decode.</summary>
    public unsafe Span<float> GetLogitsIth(int i)
    {
        var logits = LlamaNative.GetLogitsIth(this, i);
        return logits is null ? throw new GetLogitsInvalidIndexException(i) : new Span<float>(logits, ModelHandle.Vocab.Count);
    }

    public void Synchronize() => LlamaNative.Synchronize(this);

    public void MemoryClear(bool data = true) => LlamaNative.MemoryClear(LlamaNative.GetMemory(this), data);

    public void MemorySequenceRemove(LLamaSeqId seq, LLamaPos p0, LLamaPos p1) =>
        LlamaNative.MemorySeqRm(LlamaNative.GetMemory(this), seq.Value, p0.Value, p1.Value);

    public void MemorySequenceCopy(LLamaSeqId src, LLamaSeqId dest, LLamaPos p0, LLamaPos p1) =>
        LlamaNative.MemorySeqCp(LlamaNative.GetMemory(this), src.Value, dest.Value, p0.Value, p1.Value);

    public LLamaPos MemorySequenceMaxPosition(LLamaSeqId seq) => LlamaNative.MemorySeqPosMax(LlamaNative.GetMemory(this), seq.Value);
}
