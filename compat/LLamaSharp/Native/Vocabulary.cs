using System.Text;

namespace LLama.Native;

public sealed partial class SafeLlamaModelHandle
{
    /// <summary>The tokens that a model knows.</summary>
    public sealed class Vocabulary
    {
        private readonly SafeLlamaModelHandle model;

        internal Vocabulary(SafeLlamaModelHandle model)
        {
            this.model = model;
            Handle = LlamaNative.ModelGetVocab(model);
        }

        internal nint Handle { get; }

        public int Count => LlamaNative.VocabCount(Handle);

        public LLamaToken? BOS => Known(LlamaNative.VocabBos(Handle));

        public LLamaToken? EOS => Known(LlamaNative.VocabEos(Handle));

        public LLamaToken? EOT => Known(LlamaNative.VocabEot(Handle));

        public bool ShouldAddBOS => LlamaNative.VocabShouldAddBos(Handle);

        public string? LLamaTokenToString(LLamaToken? token, bool isSpecialToken)
        {
            if (token is not { } known)
            {
                return null;
            }

            Span<byte> bytes = stackalloc byte[512];
            var length = (int)model.TokenToSpan(known, bytes, special: isSpecialToken);
            return length == 0 ? null : Encoding.UTF8.GetString(bytes[..length]);
        }

        private static LLamaToken? Known(int token) => token < 0 ? null : token;
    }
}
