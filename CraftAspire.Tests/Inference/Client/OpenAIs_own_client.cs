using System.Diagnostics;
using System.Text.Json.Nodes;
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

    [Fact]
    public async Task finds_the_model()
    {
        var models = await client.Call("models", model);

        models["ids"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["craft-mini"]);
    }

    [Fact]
    public async Task is_told_which_field_is_wrong()
    {
        var refused = await client.Call("wrong", model);

        refused.ToJsonString().ShouldBe("""{"error":"BadRequestError","status":400,"type":"invalid_request_error","param":"temperature","code":null}""");
    }

    [Fact]
    public async Task is_told_that_its_key_is_wrong()
    {
        var refused = await client.Call("plain", model, key: "another-key-of-tests");

        refused.ToJsonString().ShouldBe("""{"error":"AuthenticationError","status":401,"type":"authentication_error","param":null,"code":"invalid_api_key"}""");
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
