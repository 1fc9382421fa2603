using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>The model's answer: what two elements make.</summary>
internal readonly record struct Answer(string Name, string Emoji);

/// <summary>The ways to ask a model server for an answer of a fixed form. The Api checks every answer itself anyway.</summary>
internal static class AnswerShape
{
    public const string Regex = "regex";
    public const string JsonSchema = "json_schema";
    public const string None = "none";
}

/// <summary>Asks for answers in the configured shape and reads them.</summary>
internal sealed class AnswerFormat(string shape)
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ResponseFormat JsonFormat = ResponseFormat.ForJsonSchema(
        JsonElement.Parse(
            """
            {
              "type": "object",
              "properties": { "name": { "type": "string", "maxLength": 32 }, "emoji": { "type": "string", "maxLength": 16 } },
              "required": ["name", "emoji"],
              "additionalProperties": false
            }
            """),
        "element");

    private static readonly BinaryData Pattern = BinaryData.FromObjectAsJson(new { regex = AnswerPattern.Text }, Json);

    /// <summary>Adds the shape to a request, the number of answers and the owner.</summary>
    public void Ask(ChatOptions options, int answers, string? owner)
    {
        if (shape is AnswerShape.JsonSchema)
            options.ResponseFormat = JsonFormat;
        options.RawRepresentationFactory = _ => With(shape is AnswerShape.Regex ? Pattern : null, answers, owner);
    }

    /// <summary>Adds a shape that leaves the model only the choice of the emoji, where the server takes a pattern.</summary>
    public void AskForEmoji(ChatOptions options, string name)
    {
        if (shape is not AnswerShape.Regex)
            return;

        var pattern = BinaryData.FromObjectAsJson(new { regex = AnswerPattern.EmojiOf(name) }, Json);
        options.RawRepresentationFactory = _ => With(pattern, answers: 1, owner: null);
    }

    /// <summary>Writes an example's answer as the model shall write its own.</summary>
    public string Write(Answer answer) => shape is AnswerShape.JsonSchema
        ? JsonSerializer.Serialize(answer, Json)
        : $"{answer.Name} {answer.Emoji}";

    /// <summary>Splits the model's text into a name and its last grapheme; null when nothing is left for the name.</summary>
    public static Answer? Read(string text)
    {
        text = text.Trim();
        if (text.StartsWith('{'))
            return ReadJson(text);

        var last = StringInfo.ParseCombiningCharacters(text) is [.., var start] ? start : 0;
        return last is 0 ? null : new Answer(text[..last].Trim(), text[last..]);
    }

    private static Answer? ReadJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(text, Json) is { Name: { } name, Emoji: { } emoji }
                ? new Answer(name.Trim(), emoji.Trim())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Fields that the client library does not have: vLLM's pattern, and OpenAI's own number of answers.
    private static ChatCompletionOptions With(BinaryData? pattern, int answers, string? owner)
    {
        var options = new ChatCompletionOptions { EndUserId = owner };
#pragma warning disable SCME0001 // JsonPatch is the SDK's way for fields that it does not know; marked experimental.
        if (pattern is not null)
            options.Patch.Set("$.structured_outputs"u8, pattern);
        if (answers > 1)
        {
            options.Patch.Set("$.n"u8, answers);
            options.IncludeLogProbabilities = true;
        }
#pragma warning restore SCME0001
        return options;
    }
}
