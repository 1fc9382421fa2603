using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Server;
using Json.Schema;

namespace CraftAspire.Tests.Inference.Model;

public sealed class Any_function(CraftMini model, ITestOutputHelper output) : IClassFixture<CraftMini>
{
    private const int AtOnce = 8;

    /// <summary>How many are tried; the environment variable <c>CRAFT_SCHEMAS</c> asks for more.</summary>
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("CRAFT_SCHEMAS"), out var count) ? count : 10;

    [Fact]
    public async Task is_called_with_valid_arguments_by_a_small_model_at_a_high_temperature()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var schema = new RandomSchema(new Random(seed + number)).Parameters();
            var answer = await model.Call(Body(schema, seed + number));

            var choice = answer["choices"]?[0]
                ?? throw new InvalidOperationException($"{answer.ToJsonString()} for {schema.ToJsonString()}");
            choice["finish_reason"]!.GetValue<string>().ShouldBe("tool_calls", schema.ToJsonString());
            var arguments = choice["message"]!["tool_calls"]![0]!["function"]!["arguments"]!.GetValue<string>();
            JsonSchema.FromText(schema.ToJsonString())
                .Evaluate(JsonNode.Parse(arguments))
                .IsValid.ShouldBeTrue($"{arguments} for {schema.ToJsonString()}");
        });
    }

    private static JsonObject Body(JsonObject schema, int seed) => Chat.Combine("Fire + Water")
        .With("temperature", 1.5).With("seed", seed).With("max_tokens", 1000).With("tool_choice", "required")
        .With(
            "tools",
            new JsonArray(
                new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = "act", ["parameters"] = schema } }));
}
