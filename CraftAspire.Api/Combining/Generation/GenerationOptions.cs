using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Section <c>Generation</c>: which model says what two elements make, and how long we wait for it.</summary>
public sealed class GenerationOptions
{
    /// <summary>An OpenAI-compatible server, without <c>/v1</c>; a name such as <c>http://inference</c> is found by service discovery.</summary>
    [Required, Url] public string Endpoint { get; init; } = "http://inference";

    /// <summary>The server's API key.</summary>
    [Required] public string ApiKey { get; init; } = "none";

    /// <summary>The model's name as the server knows it; also chooses the prompt: see <see cref="ModelProfiles"/>.</summary>
    [Required] public string Model { get; init; } = "craft-mini";

    /// <summary>How the server is asked for a name and one emoji: <c>regex</c> (<c>structured_outputs</c>), <c>json_schema</c> or <c>none</c>.</summary>
    [AllowedValues(AnswerShape.Regex, AnswerShape.JsonSchema, AnswerShape.None)] public string Shape { get; init; } = AnswerShape.Regex;

    /// <summary>How long one answer may take, in seconds; 1–300.</summary>
    [Range(1, 300)] public double TimeoutSeconds { get; init; } = 20;

    /// <summary>How long the model is left alone after it failed half of the time, in seconds; 0.5–300.</summary>
    [Range(0.5, 300)] public double BreakSeconds { get; init; } = 5;
}
