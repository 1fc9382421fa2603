namespace CraftAspire.Api.Combining.Generation;

/// <summary>How a server can be asked for an answer of a certain form. Every answer is checked here anyway.</summary>
internal static class AnswerShape
{
    public const string Regex = "regex";
    public const string JsonSchema = "json_schema";
    public const string None = "none";
}
