using System.Text;
using LLama;
using LLama.Native;

namespace Bench.Inference.Bare;

/// <summary>The prompt in two parts: what every question shares, and its own rest.</summary>
internal sealed class BarePrompt
{
    private readonly LLamaWeights _weights;
    private readonly string _system;

    public BarePrompt(LLamaWeights weights, string system)
    {
        _weights = weights;
        _system = system;
        var (first, second) = (Whole("A"), Whole("0"));
        Prefix = first[..first.AsSpan().CommonPrefixLength(second)];
    }

    public LLamaToken[] Prefix { get; }

    public LLamaToken[] Own(string question) => Whole(question)[Prefix.Length..];

    private LLamaToken[] Whole(string question)
    {
        var template = new LLamaTemplate(_weights) { AddAssistant = true };
        template.Add("system", _system);
        template.Add("user", question);
        return _weights.Tokenize(Encoding.UTF8.GetString(template.Apply()), add_bos: false, special: true, Encoding.UTF8);
    }
}
