using System.Diagnostics;
using CraftAspire.Tests.Inference.Engine;
using CraftAspire.Tests.Inference.Model;

namespace CraftAspire.Tests.Inference.Client;

public sealed class OpenAIs_own_client(OpenAiClient client, CraftMini model) : IClassFixture<OpenAiClient>, IClassFixture<CraftMini>
{
    [Fact]
    public async Task gets_an_answer()
    {
        var answer = await client.Call("plain", model);

        answer["text"]!.GetValue<string>().ShouldBe("Steam 💨");
        answer["reason"]!.GetValue<string>().ShouldBe("stop");
        answer["tokens"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task gets_an_answer_piece_by_piece()
    {
        var answer = await client.Call("stream", model);

        var pieces = answer["pieces"]!.AsArray().Select(piece => piece!.GetValue<string>()).ToList();
        pieces.Count.ShouldBeGreaterThan(1);
        string.Concat(pieces).ShouldBe("Steam 💨");
        answer["reason"]!.GetValue<string>().ShouldBe("stop");
        answer["tokens"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task ends_the_work_on_an_answer_that_it_leaves()
    {
        using var spans = new SpanList();

        var decode = await LeaveAnAnswer(spans);

        decode.GetTagItem("error.type").ShouldBe("cancelled");
        await model.IsIdle();
    }

    [Theory]
    [InlineData("tools")]
    [InlineData("streamedTools")]
    public async Task runs_functions_that_the_model_calls(string call)
    {
        var run = await client.Call(call, model);

        var asked = run["asked"]!.AsArray();
        asked.Count.ShouldBe(2);
        asked.ShouldAllBe(
            place =>
                place!["city"]!.GetValue<string>().Length > 3
                    && place["days"]!.GetValue<int>() >= 1
                    && place["days"]!.GetValue<int>() <= 7);
        run["roles"]!.ToJsonString().ShouldStartWith("""["user","assistant","tool","assistant",""");
        run["results"]![0]!.GetValue<string>().ShouldBe($"It rains in {asked[0]!["city"]}.");
    }

    [Fact]
    public async Task gets_embeddings_in_both_forms()
    {
        var run = await client.Call("embeddings", model);

        run["near"]!.GetValue<double>().ShouldBe(.79, .02);
        run["far"]!.GetValue<double>().ShouldBeLessThan(.5);
        run["length"]!.GetValue<double>().ShouldBe(1, 1e-5);
        run["dimensions"]!.GetValue<int>().ShouldBe(384);
        run["same"]!.GetValue<bool>().ShouldBeTrue();
        run["tokens"]!.GetValue<int>().ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task gets_several_choices_and_how_likely_they_are()
    {
        var choices = (await client.Call("choices", model)).AsArray();

        choices.Count.ShouldBe(4);
        choices.Select(choice => choice!["text"]!.GetValue<string>()).Distinct().Count().ShouldBeGreaterThan(1);
        choices.ShouldAllBe(
            choice =>
                choice!["logprobs"]!.AsArray().Count > 1 && choice["logprobs"]!.AsArray().All(logprob => logprob!.GetValue<double>() <= 0));
        choices.ShouldAllBe(choice => choice!["top"]!.GetValue<int>() == 2);
    }

    [Fact]
    public async Task finds_the_models()
    {
        var models = await client.Call("models", model);

        models["ids"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["craft-mini", "all-minilm-l6-v2.Q8_0"]);
    }

    [Fact]
    public async Task is_told_which_field_is_wrong()
    {
        var refused = await client.Call("wrong", model);

        refused.ToJsonString().ShouldBe(
            """{"error":"BadRequestError","status":400,"type":"invalid_request_error","param":"temperature","code":null}""");
    }

    [Fact]
    public async Task is_told_that_its_key_is_wrong()
    {
        var refused = await client.Call("plain", model, key: "another-key-of-tests");

        refused.ToJsonString().ShouldBe(
            """{"error":"AuthenticationError","status":401,"type":"authentication_error","param":null,"code":"invalid_api_key"}""");
    }

    // Node may be so late on a busy machine that the whole answer was there before it left: then it left none, and asks once more.
    private async Task<Activity> LeaveAnAnswer(SpanList spans)
    {
        const int Tries = 8;

        for (var left = Tries; ; left--)
        {
            var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
            var answer = await client.Call("abort", model, parent: parent);
            answer["aborted"]!.GetValue<bool>().ShouldBeTrue();
            var decode = await spans.Ended("inference.decode", parent.TraceId);

            if (left == 1 || decode.GetTagItem("gen_ai.response.finish_reasons") is null)
            {
                return decode;
            }
        }
    }
}
