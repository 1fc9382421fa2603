using System.Globalization;
using System.Text.Json;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>
/// Reads the body of a chat completion. Fields that would change the answer and that this server cannot honour are refused; others, such as
/// <c>store</c> and <c>metadata</c>, are ignored.
/// </summary>
internal static class ChatRequestReader
{
    private const int MostTokens = 1_000_000;
    private const int MostChoices = 8;
    private const int MostLogprobs = 20;
    private const int MostBiases = 1024;
    private const float LargestBias = 100;
    private const int MostStops = 16;
    private const int LongestStop = 256;

    private static readonly string[] Unsupported =
    [
        "audio", "bad_words", "best_of", "echo", "function_call", "functions", "grammar", "guided_choice", "guided_grammar", "guided_json",
        "guided_regex", "ignore_eos", "json_schema", "length_penalty", "min_tokens", "mirostat", "prediction", "prompt_logprobs",
            "reasoning_effort",
        "samplers", "stop_token_ids", "suffix", "typical_p", "use_beam_search", "verbosity", "web_search_options",
    ];

    public static ChatRequest Read(JsonFields body, InferenceOptions options)
    {
        RefuseUnsupported(body);
        var model = body.Required("model");
        var maxTokensField = body.Find("max_completion_tokens") is null ? "max_tokens" : "max_completion_tokens";
        var tools = ToolReader.Read(body);
        return new ChatRequest(model, MessageReader.Read(body), ReadSampling(body, options))
        {
            MaxTokens = (int?)body.Integer(maxTokensField, 1, MostTokens),
            MaxTokensField = maxTokensField,
            Stop = ReadStop(body),
            Choices = (int)(body.Integer("n", 1, Math.Min(MostChoices, options.MaxSequences)) ?? 1),
            TopLogprobs = ReadLogprobs(body),
            Shape = ShapeReader.Read(body),
            Tools = tools,
            ToolChoice = ToolReader.ReadChoice(body, tools),
            Streams = body.Flag("stream") ?? false,
            StreamsUsage = body.Object("stream_options")?.Flag("include_usage") ?? false,
            Owner = body.Text("safety_identifier") ?? body.Text("user") ?? "",
        };
    }

    private static SamplingSettings ReadSampling(JsonFields body, InferenceOptions options) => new(
        body.Number("temperature", 0, 2) ?? options.DefaultTemperature,
        (int)(body.Integer("top_k", -1, int.MaxValue) ?? 0),
        body.Number("top_p", 0, 1) ?? 1,
        body.Number("min_p", 0, 1) ?? 0,
        body.Integer("seed", long.MinValue, long.MaxValue))
    {
        LogitBias = ReadBias(body),
    };

    private static IReadOnlyList<(int Token, float Bias)> ReadBias(JsonFields body)
    {
        if (body.Object("logit_bias") is not { } biases)
            return [];
        var tokens = biases.Names().ToList();
        if (tokens.Count > MostBiases)
            throw body.Wrong("logit_bias", $"'logit_bias' may name at most {MostBiases} tokens.");
        return
        [
            .. tokens.Select(token => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (id, biases.Number(token, -LargestBias, LargestBias)!.Value)
                : throw biases.Wrong(token, $"'{biases.PathOf(token)}' is no token's number.")),
        ];
    }

    private static int? ReadLogprobs(JsonFields body)
    {
        var top = (int?)body.Integer("top_logprobs", 0, MostLogprobs);
        if (body.Flag("logprobs") is true)
            return top ?? 0;
        return top is null ? null : throw body.Wrong("top_logprobs", $"'top_logprobs' needs 'logprobs': true.");
    }

    private static IReadOnlyList<string> ReadStop(JsonFields body) => body.Find("stop") switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } one => [CheckStop(one, "stop")],
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= MostStops =>
            [.. list.EnumerateArray().Select((stop, index) => CheckStop(stop, $"stop[{index}]"))],
        _ => throw body.Wrong("stop", $"'stop' must be a string or an array of at most {MostStops} strings."),
    };

    private static string CheckStop(JsonElement value, string place) =>
        JsonFields.TextOf(value, place) is { Length: > 0 and <= LongestStop } stop
            ? stop
            : throw new InvalidRequestException($"'{place}' must have 1 to {LongestStop} characters.", place);

    private static void RefuseUnsupported(JsonFields body)
    {
        if (Unsupported.FirstOrDefault(name => body.Find(name) is { } value && !IsEmpty(value)) is { } refused)
            throw body.Wrong(refused, $"'{refused}' is not supported by this server.");

        body.Number("presence_penalty", 0, 0);
        body.Number("frequency_penalty", 0, 0);
        body.Number("repetition_penalty", 1, 1);
        if (body.Find("modalities") is { } modalities && modalities.GetRawText().Contains("audio", StringComparison.Ordinal))
            throw body.Wrong("modalities", $"'modalities' may only hold \"text\".");
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);
}
