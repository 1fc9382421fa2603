namespace CraftAspire.Inference.Shaping.Patterns;

/// <summary>
/// Reads a pattern in the part of .NET's dialect that describes a regular language. It always means the whole answer:
/// <c>^</c> at the start and <c>$</c> at the end are allowed and change nothing.
/// </summary>
internal sealed class PatternParser
{
    private readonly PatternReader _reader;
    private readonly EscapeParser _escapes;
    private readonly QuantifierParser _quantifiers;
    private readonly ShapeLimits _limits;
    private int _depth;

    private PatternParser(string pattern, ShapeLimits limits)
    {
        _reader = new(pattern);
        _escapes = new(_reader);
        _quantifiers = new(_reader, limits);
        _limits = limits;
    }

    /// <exception cref="ShapeException">The pattern is too long, wrong, or uses what no automaton can do.</exception>
    public static RegexNode Parse(string pattern, ShapeLimits limits)
    {
        if (pattern.Length > limits.PatternLength)
            throw new ShapeException($"The pattern has {pattern.Length} characters; the limit is {limits.PatternLength}.");

        var parser = new PatternParser(pattern, limits);
        parser._reader.TryTake('^');
        var node = parser.ReadChoice();
        if (!parser._reader.AtEnd)
            throw parser._reader.Error("A closing parenthesis without an opening one");
        return node;
    }

    private RegexNode ReadChoice()
    {
        var options = new List<RegexNode> { ReadSequence() };
        while (_reader.TryTake('|'))
            options.Add(ReadSequence());
        return options.Count == 1 ? options[0] : new RegexNode.Choice(options);
    }

    private RegexNode ReadSequence()
    {
        var parts = new List<RegexNode>();
        while (!_reader.AtEnd && _reader.Next is not ('|' or ')') && !TakeLastAnchor())
            parts.Add(_quantifiers.Apply(ReadAtom()));
        return RegexNode.Row(parts);
    }

    private bool TakeLastAnchor()
    {
        var position = _reader.Position;
        if (_depth > 0 || !_reader.TryTake('$') || _reader.AtEnd)
            return _reader.AtEnd;
        _reader.GoBackTo(position);
        return false;
    }

    private RegexNode ReadAtom()
    {
        var start = _reader.Position;
        if (_quantifiers.IsNext)
            throw _reader.Error("A quantifier with nothing before it");

        return _reader.TakeCodePoint() switch
        {
            '(' => ReadGroup(start),
            '[' => new RegexNode.Set(new ClassParser(_reader, _escapes).Parse()),
            '\\' => new RegexNode.Set(_escapes.Parse(inClass: false)),
            '.' => new RegexNode.Set(CodePointSet.AllButNewLine),
            '^' or '$' => throw _reader.Error("An anchor is only supported as ^ at the start and $ at the end", start),
            var codePoint => new RegexNode.Set(CodePointSet.Of(codePoint)),
        };
    }

    private RegexNode ReadGroup(int start)
    {
        if (++_depth > _limits.Nesting)
            throw _reader.Error($"Groups are nested deeper than {_limits.Nesting}", start);

        ReadGroupOptions(start);
        var node = ReadChoice();
        _reader.Expect(')', $"The group that opens at {start} is never closed");
        _depth--;
        return node;
    }

    private void ReadGroupOptions(int start)
    {
        if (!_reader.TryTake('?') || _reader.TryTake(':'))
            return;
        if (_reader.LooksAt("=") || _reader.LooksAt("!") || _reader.LooksAt("<=") || _reader.LooksAt("<!"))
            throw _reader.Error("Looking ahead or behind is not supported", start);
        if (!_reader.TryTake('<') && !_reader.TryTake("P<"))
            throw _reader.Error("This kind of group is not supported; (?:…) is", start);

        var name = _reader.TakeUntil('>', "The name of a group is never closed");
        if (name.Length == 0 || !name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_'))
            throw _reader.Error("The name of a group needs letters, digits and _ only", start);
    }
}
