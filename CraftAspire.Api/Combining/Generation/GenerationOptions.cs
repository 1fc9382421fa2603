using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Section <c>Generation</c>: the model that says what two elements make, and the limits of a call.</summary>
public sealed class GenerationOptions
{
    /// <summary>
    /// An OpenAI-compatible server, without <c>/v1</c>. Service discovery resolves a name such as <c>http://inference</c>.
    /// </summary>
    [Required, Url] public string Endpoint { get; init; } = "http://inference";

    /// <summary>The server's API key.</summary>
    [Required] public string ApiKey { get; init; } = "none";

    /// <summary>The model's name as the server knows it. It also selects the prompt: see <see cref="ModelProfiles"/>.</summary>
    [Required] public string Model { get; init; } = "craft-mini";

    /// <summary>How to ask for a name and one emoji: <c>regex</c> (<c>structured_outputs</c>), <c>json_schema</c> or <c>none</c>.</summary>
    [AllowedValues(AnswerShape.Regex, AnswerShape.JsonSchema, AnswerShape.None)] public string Shape { get; init; } = AnswerShape.Regex;

    /// <summary>Time limit of one answer in seconds; 1–300.</summary>
    [Range(1, 300)] public double TimeoutSeconds { get; init; } = 20;

    /// <summary>Pause in seconds after half of the calls failed; 0.5–300.</summary>
    [Range(0.5, 300)] public double BreakSeconds { get; init; } = 5;
}
