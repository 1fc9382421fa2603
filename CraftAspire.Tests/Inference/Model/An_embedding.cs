using System.Net;
using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Server;

namespace CraftAspire.Tests.Inference.Model;

public sealed class An_embedding(CraftMini model) : IClassFixture<CraftMini>
{
    private const string Name = "all-minilm-l6-v2.Q8_0";

    [Theory]
    [InlineData("Rocket Ship", "Spaceship", .79)]
    [InlineData("Haunted House", "Ghost House", .93)]
    [InlineData("Steam", "Fire", .40)]
    public async Task says_how_near_two_things_are(string left, string right, double cosine)
    {
        var vectors = await Embed(left, right);

        Cosine(vectors[0], vectors[1]).ShouldBe(cosine, .02);
    }

    [Fact]
    public async Task is_the_same_alone_and_among_many()
    {
        string[] texts =
        [
            "Steam", "A much longer text about a rocket ship that flies to the moon and comes back with a stone.",
            .. Enumerable.Range(0, 150).Select(number => $"Thing {number}")
        ];
        var together = await Embed(texts);

        foreach (var index in (int[])[0, 1, 77])
        {
            Cosine((await Embed(texts[index]))[0], together[index]).ShouldBeGreaterThan(.999);
        }
    }

    [Theory]
    [InlineData("input", "[]", "input")]
    [InlineData("input", "\"\"", "input")]
    [InlineData("input", "[\"a\", 7]", "input[1]")]
    [InlineData("input", "[\"a\", \"\"]", "input[1]")]
    [InlineData("input", "[[1, 2]]", "input[0]")]
    [InlineData("encoding_format", "\"hex\"", "encoding_format")]
    [InlineData("dimensions", "12", "dimensions")]
    public async Task is_refused_with_the_name_of_the_field(string field, string value, string param)
    {
        var body = new JsonObject { ["model"] = Name, ["input"] = "Steam" };
        body[field] = JsonNode.Parse(value);

        var answer = await model.Embed(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await InferenceServer.Json(answer))["error"]!["param"]!.GetValue<string>().ShouldBe(param);
    }

    [Fact]
    public async Task is_refused_for_a_text_longer_than_the_model_takes()
    {
        var answer = await model.Embed(
            new JsonObject { ["model"] = Name, ["input"] = new JsonArray("Steam", string.Concat(Enumerable.Repeat("steam ", 17_000))) });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await InferenceServer.Json(answer))["error"]!["code"]!.GetValue<string>().ShouldBe("context_length_exceeded");
    }

    private async Task<List<double[]>> Embed(params string[] texts)
    {
        var answer = await InferenceServer.Json(
            await model.Embed(new JsonObject { ["model"] = Name, ["input"] = new JsonArray([.. texts.Select(text => (JsonNode)text)]) }));
        return
        [
            .. answer["data"]!.AsArray().Select(
                entry => entry!["embedding"]!.AsArray().Select(value => value!.GetValue<double>()).ToArray())
        ];
    }

    private static double Cosine(double[] left, double[] right) => left.Zip(right, (one, other) => one * other).Sum();
}
