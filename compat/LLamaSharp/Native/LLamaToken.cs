using System.Runtime.InteropServices;

namespace LLama.Native;

/// <summary>One token of the vocabulary.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LLamaToken
{
    private readonly int value;

    private LLamaToken(int value) => this.value = value;

    public static explicit operator int(LLamaToken pos) => pos.value;

    public static implicit operator LLamaToken(int value) => new(value);

    public bool IsControl(SafeLlamaModelHandle.Vocabulary vocab) => LlamaNative.VocabIsControl(vocab.Handle, value);

    public bool IsEndOfGeneration(SafeLlamaModelHandle.Vocabulary vocab) => LlamaNative.VocabIsEog(vocab.Handle, value);

    public override string ToString() => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
