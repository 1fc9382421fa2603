using System.Runtime.InteropServices;
using System.Text;
using LLama.Exceptions;

namespace LLama.Native;

/// <summary>A loaded model.</summary>
public sealed partial class SafeLlamaModelHandle : SafeLLamaHandleBase
{
    public int ContextSize => LlamaNative.ModelTrainedContext(this);

    public int LayerCount => LlamaNative.ModelLayerCount(this);

    public ulong ParameterCount => LlamaNative.ModelParameterCount(this);

    public ulong SizeInBytes => LlamaNative.ModelSize(this);

    public Vocabulary Vocab => field ??= new Vocabulary(this);

    protected override bool ReleaseHandle()
    {
        LlamaNative.ModelFree(handle);
        return true;
    }

    internal static SafeLlamaModelHandle Load(string path, NativeModelParams parameters)
    {
        // llama.cpp answers a missing file with the same null as a broken one; opening it first tells them apart.
        using (File.OpenRead(path))
        {
        }

        var model = new SafeLlamaModelHandle();
        model.SetHandle(LlamaNative.ModelLoadFromFile(path, parameters));
        return model.IsInvalid ? throw new LoadWeightsFailedException(path) : model;
    }

    /// <summary>Writes the token's bytes and returns how many they are; when more than fit, nothing is written.</summary>
    public unsafe uint TokenToSpan(LLamaToken token, Span<byte> dest, int lstrip = 0, bool special = false)
    {
        fixed (byte* buffer = dest)
        {
            return (uint)Math.Abs(LlamaNative.TokenToPiece(Vocab.Handle, (int)token, buffer, dest.Length, lstrip, special));
        }
    }

    public unsafe LLamaToken[] Tokenize(string text, bool addBos, bool special, Encoding encoding)
    {
        if (text.Length == 0 && !addBos)
        {
            return [];
        }

        var bytes = encoding.GetBytes(text);
        var tokens = new LLamaToken[bytes.Length + 2];
        fixed (byte* source = bytes)
        fixed (LLamaToken* destination = tokens)
        {
            var count = LlamaNative.Tokenize(Vocab.Handle, source, bytes.Length, destination, tokens.Length, addBos, special);
            return count >= 0 ? tokens[..count] : throw new RuntimeError($"The text has {-count} tokens, more than it has bytes.");
        }
    }

    public string? GetTemplate(string? name = null, bool strict = true) =>
        LlamaNative.ModelChatTemplate(this, name) is var text and not 0 ? Marshal.PtrToStringUTF8(text)
        : strict ? throw new TemplateNotFoundException(name ?? "default template")
        : null;
}
