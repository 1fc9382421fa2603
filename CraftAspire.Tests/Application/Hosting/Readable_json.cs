using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class Readable_json
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = ReadableJsonEncoder.Instance };

    [Theory]
    [InlineData("Wave 🌊", "\"Wave 🌊\"")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 'Жаңа' <b>", "\"🏴󠁧󠁢󠁥󠁮󠁧󠁿 'Жаңа' <b>\"")]
    [InlineData("🌊 \"quoted\" \\ 🔥\n\u0001", """ "🌊 \"quoted\" \\ 🔥\n\u0001" """)]
    [InlineData("", "\"\"")]
    public void escapes_only_what_json_must(string text, string expected)
    {
        var json = JsonSerializer.Serialize(text, Options);

        json.ShouldBe(expected.Trim());
        JsonSerializer.Deserialize<string>(json).ShouldBe(text);
    }

    // No theory: an attribute could not carry half a pair.
    [Fact]
    public void replaces_half_a_character()
    {
        string[] broken = ["\uD83C", "a\uDF0Ab", "\uDF0A\uD83C 🔥"];

        var json = broken.Select(text => JsonSerializer.Serialize(text, Options));

        json.ShouldBe(["\"\uFFFD\"", "\"a\uFFFDb\"", "\"\uFFFD\uFFFD 🔥\""]);
    }
}
