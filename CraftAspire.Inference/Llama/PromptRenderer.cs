using System.Text;
using LLama;
using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>
/// Renders conversations with the model's own chat template. Messages are never read as control tokens, so no player's text can end its
/// message and begin another.
/// </summary>
internal sealed class PromptRenderer
{
    private readonly LLamaWeights _weights;
    private readonly string[] _controlTexts;

    public PromptRenderer(LLamaWeights weights)
    {
        _weights = weights;
        _controlTexts =
        [
            .. Enumerable.Range(0, weights.Vocab.Count)
                .Where(token => ((LLamaToken)token).IsControl(weights.Vocab))
                .Select(token => weights.Vocab.LLamaTokenToString(token, isSpecialToken: true))
                .Where(text => !string.IsNullOrEmpty(text))!,
        ];
    }

    public int[] Render(IReadOnlyList<ChatMessage> messages) => messages.Any(HoldsControlText)
        ? RenderApart(messages)
        : Tokenize(Apply(messages), isTemplate: true, addBos: _weights.Vocab.ShouldAddBOS);

    private bool HoldsControlText(ChatMessage message) =>
        _controlTexts.Any(text => message.Content.Contains(text, StringComparison.Ordinal));

    // Applies the template to markers, then tokenizes its own parts with control tokens and the contents without.
    private int[] RenderApart(IReadOnlyList<ChatMessage> messages)
    {
        var marker = $"\u2402{Guid.NewGuid():N}\u2403";
        var parts = Apply([.. messages.Select(message => message with { Content = marker })]).Split(marker);
        var tokens = new List<int>(Tokenize(parts[0], isTemplate: true, addBos: _weights.Vocab.ShouldAddBOS));
        for (var i = 1; i < parts.Length; i++)
        {
            tokens.AddRange(Tokenize(messages[i - 1].Content, isTemplate: false, addBos: false));
            tokens.AddRange(Tokenize(parts[i], isTemplate: true, addBos: false));
        }

        return [.. tokens];
    }

    private string Apply(IReadOnlyList<ChatMessage> messages)
    {
        var template = new LLamaTemplate(_weights, strict: false) { AddAssistant = true };
        foreach (var message in messages)
            template.Add(message.Role, message.Content);
        return Encoding.UTF8.GetString(template.Apply());
    }

    private int[] Tokenize(string text, bool isTemplate, bool addBos) =>
        [.. _weights.Tokenize(text, addBos, isTemplate, Encoding.UTF8).Select(token => (int)token)];
}
