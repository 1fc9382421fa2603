using System.Runtime.InteropServices;
using System.Text;
using LLama.Exceptions;
using LLama.Native;

namespace LLama;

/// <summary>Turns a conversation into the text that a model was trained on.</summary>
public sealed unsafe class LLamaTemplate
{
    private readonly byte[]? template;
    private readonly List<(string Role, string Content)> messages = [];

    /// <param name="weights">The model whose own template is used; one without any falls back to ChatML.</param>
    /// <param name="strict">True: a model without a template is an error.</param>
    public LLamaTemplate(LLamaWeights weights, bool strict = true) : this(weights.NativeHandle.GetTemplate(null, strict))
    {
    }

    public LLamaTemplate(string? customTemplate) =>
        template = customTemplate is null ? null : Encoding.GetBytes(customTemplate + '\0');

    public static readonly Encoding Encoding = Encoding.UTF8;

    public int Count => messages.Count;

    /// <summary>True: the text ends where the assistant's answer begins.</summary>
    public bool AddAssistant { get; set; }

    public LLamaTemplate Add(string role, string content)
    {
        messages.Add((role, content));
        return this;
    }

    /// <exception cref="MissingTemplateException">llama.cpp does not know this template.</exception>
    public ReadOnlySpan<byte> Apply()
    {
        var native = new NativeChatMessage[messages.Count];
        try
        {
            var input = 0;
            for (var i = 0; i < native.Length; i++)
            {
                native[i].Role = (byte*)Marshal.StringToCoTaskMemUTF8(messages[i].Role);
                native[i].Content = (byte*)Marshal.StringToCoTaskMemUTF8(messages[i].Content);
                input += Encoding.GetByteCount(messages[i].Role) + Encoding.GetByteCount(messages[i].Content) + 64;
            }

            var output = new byte[Math.Max(512, input)];
            var length = Apply(native, output);
            if (length > output.Length)
            {
                output = new byte[length];
                length = Apply(native, output);
            }

            return length >= 0
                ? output.AsSpan(0, length)
                : throw new MissingTemplateException(template is null ? "default template" : Encoding.GetString(template));
        }
        finally
        {
            foreach (var message in native)
            {
                Marshal.FreeCoTaskMem((nint)message.Role);
                Marshal.FreeCoTaskMem((nint)message.Content);
            }
        }
    }

    private int Apply(NativeChatMessage[] native, byte[] output)
    {
        fixed (byte* text = template)
        fixed (NativeChatMessage* first = native)
        fixed (byte* buffer = output)
        {
            return LlamaNative.ChatApplyTemplate(text, first, (nuint)native.Length, AddAssistant, buffer, output.Length);
        }
    }
}
