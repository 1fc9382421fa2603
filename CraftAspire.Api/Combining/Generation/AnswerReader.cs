using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Asks for an answer in the configured shape, and reads it.</summary>
internal sealed class AnswerReader(string shape)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Microsoft.Extensions.AI.ChatResponseFormat JsonFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema(
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

    /// <summary>Adds to the options what asks the server for the shape.</summary>
    public void Ask(ChatOptions options)
    {
        if (shape is AnswerShape.JsonSchema)
            options.ResponseFormat = JsonFormat;
        else if (shape is AnswerShape.Regex)
            options.RawRepresentationFactory = _ => WithPattern();
    }

    /// <summary>An answer as the model shall write it; for examples.</summary>
    public string Write(Answer answer) => shape is AnswerShape.JsonSchema
        ? JsonSerializer.Serialize(answer, Json)
        : $"{answer.Name} {answer.Emoji}";

    /// <summary>The name and the emoji of what the model wrote; null when it is not a name and then one grapheme that is no letter.</summary>
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
            return JsonSerializer.Deserialize<Answer>(text, Json) is { Name: { } name, Emoji: { } emoji } ? new Answer(name.Trim(), emoji.Trim()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The name that vLLM gives it; a member that no client library has.
    private static ChatCompletionOptions WithPattern()
    {
        var options = new ChatCompletionOptions();
#pragma warning disable SCME0001 // JsonPatch is the SDK's way for members that it does not know; marked experimental.
        options.Patch.Set("$.structured_outputs"u8, Pattern);
#pragma warning restore SCME0001
        return options;
    }
}
