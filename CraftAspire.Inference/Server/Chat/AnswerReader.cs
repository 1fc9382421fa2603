using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Tells an answer's text from a call while it grows. Without functions, everything is text.</summary>
internal sealed class AnswerReader(ToolSyntax? syntax)
{
    private string _held = "";
    private bool _isText = syntax is null;
    private bool _isNamed;

    /// <summary>True once the answer is a call.</summary>
    public bool IsCall { get; private set; }

    /// <summary>Takes the next piece of the answer and returns what is certain now.</summary>
    public IEnumerable<ChunkDelta> Add(string piece)
    {
        _held += piece;
        if (!_isText && !IsCall)
            Decide();
        if (_isText && _held.Length > 0)
            yield return new ChunkDelta(Content: Take(_held.Length));
        if (IsCall && !_isNamed && _held.IndexOf(syntax!.Middle, StringComparison.Ordinal) is > 0 and var end)
        {
            var name = Take(end);
            Take(syntax.Middle.Length);
            _isNamed = true;
            yield return Call($"call_{Guid.NewGuid():N}", name, "");
        }

        // The end of the call is not part of the arguments.
        if (_isNamed && _held.Length > syntax!.Close.Length)
            yield return Call(null, null, Take(_held.Length - syntax.Close.Length));
    }

    /// <summary>What was held back when the answer ended.</summary>
    public IEnumerable<ChunkDelta> Finish()
    {
        if (_isNamed)
        {
            var rest = _held.EndsWith(syntax!.Close, StringComparison.Ordinal) ? _held[..^syntax.Close.Length] : _held;
            if (rest.Length > 0)
                yield return Call(null, null, rest);
        }
        else if (!IsCall && _held.Length > 0)
        {
            yield return new ChunkDelta(Content: _held);
        }
    }

    private void Decide()
    {
        if (_held.StartsWith(syntax!.Open, StringComparison.Ordinal))
        {
            IsCall = true;
            Take(syntax.Open.Length);
        }
        else
        {
            _isText = !syntax.Open.StartsWith(_held, StringComparison.Ordinal);
        }
    }

    private string Take(int length)
    {
        var taken = _held[..length];
        _held = _held[length..];
        return taken;
    }

    private static ChunkDelta Call(string? id, string? name, string arguments) =>
        new(ToolCalls: [new ToolCall(0, id, id is null ? null : "function", new CalledFunction(name, arguments))]);
}
