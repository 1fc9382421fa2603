namespace CraftAspire.Api.SecondFactor;

/// <summary>A typed code without the spaces and hyphens between its characters.</summary>
internal readonly record struct TypedCode(string Text)
{
    private const int Longest = 32;

    /// <summary>True for an authenticator's code, false for a recovery code.</summary>
    public bool IsOfAuthenticator => Text.Length == Authenticator.Digits && Text.All(char.IsAsciiDigit);

    /// <summary>Null for text that cannot be a code, so other text costs no try.</summary>
    public static TypedCode? Read(string? typed)
    {
        if (typed is not { Length: > 0 and <= Longest })
            return null;

        var text = string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character is not '-')).ToUpperInvariant();
        var code = new TypedCode(text);
        return code.IsOfAuthenticator || (text.Length == RecoveryCodeMaker.Length && text.All(char.IsAsciiLetterOrDigit)) ? code : null;
    }
}
