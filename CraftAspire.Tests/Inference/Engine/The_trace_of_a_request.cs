using System.Diagnostics;
using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class The_trace_of_a_request
{
    [Fact]
    public void shows_its_wait_its_prefill_and_every_token()
    {
        using var spans = new SpanList();
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        var desk = new Desk(new ScriptedModel { Answer = _ => "Sea 🌊" });

        desk.Ask("wave", parent: parent);
        desk.Finish();

        var trace = spans.Of(parent.TraceId);
        trace.Select(span => span.OperationName).ShouldBe(["inference.queue", "inference.prefill", "inference.decode"]);
        trace.ShouldAllBe(span => span.ParentSpanId == parent.SpanId);
        var tokens = trace[^1].Events.ToList();
        tokens.Select(token => Tag(token, "text")).ShouldBe(["S", "e", "a", " ", "", "", "", "🌊"]);
        tokens.Select(token => Tag(token, "index")).ShouldBe(Enumerable.Range(0, 8).Cast<object>());
        tokens.ShouldAllBe(token => Equals(Tag(token, "choice"), 0));
        tokens.ShouldAllBe(token => Equals(Tag(token, "forced"), false) && (double)Tag(token, "seconds_since_last")! >= 0);
        trace[^1].GetTagItem("gen_ai.usage.output_tokens").ShouldBe(8);
    }

    [Fact]
    public void says_that_it_failed_and_why()
    {
        using var spans = new SpanList();
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        var desk = new Desk();
        desk.Model.Fails = _ => true;

        desk.Ask("wave", parent: parent);
        desk.Finish();

        var last = spans.Of(parent.TraceId)[^1];
        last.Status.ShouldBe(ActivityStatusCode.Error);
        last.GetTagItem("error.type").ShouldBe("model_error");
    }

    [Theory]
    [InlineData(true, "closed")]
    [InlineData(false, "queue_full")]
    public void tells_a_closed_engine_from_a_full_queue(bool isClosed, string type)
    {
        using var spans = new SpanList();
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        new GenerationTrace(parent, TimeProvider.System, "scripted").Rejected(isClosed);

        spans.Of(parent.TraceId).ShouldHaveSingleItem().GetTagItem("error.type").ShouldBe(type);
    }

    private static object? Tag(ActivityEvent token, string name) => token.Tags.Single(tag => tag.Key == name).Value;
}
