namespace CraftAspire.Tests.Inference.Server;

/// <summary>Bodies that look like chat completions and are wrong somewhere.</summary>
internal static class Fuzz
{
    private static readonly string[] Fields =
    [
        "model", "messages", "max_tokens", "max_completion_tokens", "temperature", "top_p", "top_k", "min_p", "seed", "n", "stop", "stream",
        "stream_options", "tools", "tool_choice", "logprobs", "top_logprobs", "logit_bias",
        "response_format", "structured_outputs", "presence_penalty", "something_else",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "2.5", "1e400", "99999999999999999999",
        """
        ""
        """,
        """
        "text"
        """,
        """
        "\ud83c"
        """,
        """
        "\u0000"
        """,
        "[]", "{}", "[[]]", "[null]", """["a",7]""", """{"type":"text"}""", """{"type":"json_schema","json_schema":{"schema":{}}}""",
        """{"regex":"[a"}""", """{"regex":"a{2,5}"}""", """{"include_usage":1}""",
        """[{"role":"user","content":"x>"}]""", """[{"role":"user","content":[]}]""", """[{"role":1}]""",
    ];

    /// <summary>How many bodies are tried; the environment variable <c>CRAFT_FUZZ_BODIES</c> asks for more.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("CRAFT_FUZZ_BODIES"), out var count) ? count : 500;

    /// <summary>The same bodies for the same seed.</summary>
    public static IEnumerable<string> Bodies(int count, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => Body(random));
    }

    private static string Body(Random random)
    {
        var fields = Chat.Scripted().With("max_tokens", 4).ToDictionary(field => field.Key, field => field.Value!.ToJsonString());
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            fields[Fields[random.Next(Fields.Length)]] = Values[random.Next(Values.Length)];
        }

        var body = $"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
        return random.Next(10) switch
        {
            0 => body[..random.Next(body.Length)],
            1 => body.Insert(random.Next(body.Length), ((char)random.Next(1, 0x3000)).ToString()),
            _ => body,
        };
    }
}
