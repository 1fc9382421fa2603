using System.Runtime.InteropServices;

namespace LLama.Native;

/// <summary><c>llama_batch</c>: 56 bytes, passed by value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeBatch
{
    public int Count;
    public LLamaToken* Tokens;
    public float* Embeddings;
    public LLamaPos* Positions;
    public int* SequenceCounts;
    public LLamaSeqId** Sequences;
    public byte* Logits;
}
