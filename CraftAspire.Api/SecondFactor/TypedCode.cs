namespace CraftAspire.Api.SecondFactor;

/// <summary>A code as somebody typed it, without what people put between its characters.</summary>
internal readonly record struct TypedCode(string Text)
{
    private const int Longest = 32;

    /// <summary>True for the form of an authenticator's code; the other form is that of a recovery code.</summary>
    public bool IsOfAuthenticator => Text.Length == Authenticator.Digits && Text.All(char.IsAsciiDigit);

    /// <summary>Null when it cannot be a code; so a word that was meant for something else costs no try.</summary>
    public static TypedCode? Read(string? typed)
    {
        if (typed is not { Length: > 0 and <= Longest })
            return null;

        var text = string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character is not '-')).ToUpperInvariant();
        var code = new TypedCode(text);
        return code.IsOfAuthenticator || (text.Length == RecoveryCodeMaker.Length && text.All(char.IsAsciiLetterOrDigit)) ? code : null;
    }
}
