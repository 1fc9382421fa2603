namespace CraftAspire.Tests.Distributed;

[Collection(typeof(WholeApplicationTests))]
public sealed class A_combination(AppHostFixture appHost)
{
    private static readonly string[] ModelSteps = ["inference.queue", "inference.prefill", "inference.decode"];

    [Fact]
    public async Task is_one_trace_from_the_thumb_to_the_token_and_back_and_needs_no_model_the_second_time()
    {
        var application = await appHost.Application;
        var player = await application.World.NewPerson();
        await player.Sends("/start");
        var (left, right) = (await Played.By(player, "Water", "Water"), await Played.By(player, "Fire", "Fire"));

        // Nobody else in this run combines what those two made.
        var made = await Played.By(player, left.Name, right.Name);
        var trace = await application.Telemetry.AnyTrace("bot", spans =>
            Words(spans) == made.Answer && spans.Any(span => span.Name == "telegram.update message") && IsWhole(spans, "telegram.send") && Databases(spans).IsSupersetOf(["postgresql", "redis"]));
        var earlier = await application.Telemetry.Spans("bot", spans => spans.Any(span => span.TraceId == trace[0].TraceId));
        await player.Sends($"{left.Name} + {right.Name}");
        var second = await application.Telemetry.AnyTrace("bot", spans =>
            earlier.All(span => span.TraceId != spans[0].TraceId) && IsWhole(spans, "telegram.send", "combine.lookup"));

        HoldsEveryStep(trace, made);
        Source(second).ShouldBeOneOf("memory", "redis", "database");
        second.ShouldNotContain(span => span.Service == "inference" || span.Name == "combine.generate");
    }

    private static void HoldsEveryStep(IReadOnlyList<Span> trace, Played made)
    {
        trace.Single(span => span.Name == "telegram.update message").ShouldSatisfyAllConditions(
            span => span.Service.ShouldBe("bot"), span => span.Kind.ShouldBe("Consumer"), span => span.ParentSpanId.ShouldBeNullOrEmpty());
        trace.Where(span => span.Name.StartsWith("telegram.send ", StringComparison.Ordinal)).ShouldAllBe(span => span.Service == "bot" && span.Kind == "Client");
        trace.ShouldContain(span => span.Service == "bot" && span.Kind == "Client" && span.Attributes.ContainsKey("http.request.method"));
        trace.ShouldContain(span => span.Service == "api" && span.Kind == "Server");
        trace.ShouldContain(span => span.Service == "api" && span.Name == "chat craft-mini" && span.Kind == "Client");
        trace.ShouldContain(span => span.Service == "inference" && span.Kind == "Server");
        Source(trace).ShouldBe("none");
        ModelSteps.ShouldBeSubsetOf(trace.Where(span => span.Service == "inference").Select(span => span.Name));
        trace.Last(span => span.Name == "inference.decode").Events.Count(one => one.Name == "token").ShouldBeGreaterThan(1);
    }

    private static HashSet<string?> Databases(IEnumerable<Span> trace) => [.. trace.Where(span => span.Service == "api").Select(span => span.Database)];

    private static string Source(IEnumerable<Span> trace) => trace.Last(span => span.Name == "combine.lookup").Attributes["craft.source"];

    /// <summary>The model's words, token by token, of its last try.</summary>
    private static string Words(IEnumerable<Span> trace) =>
        string.Concat(trace.LastOrDefault(span => span.Name == "inference.decode")?.Events.Select(token => token.Attributes["text"]) ?? []);

    /// <summary>All spans have arrived, from whichever program: none lacks its parent.</summary>
    private static bool IsWhole(IReadOnlyList<Span> trace, params string[] names) =>
        names.All(name => trace.Any(span => span.Name.StartsWith(name, StringComparison.Ordinal)))
        && trace.All(span => string.IsNullOrEmpty(span.ParentSpanId) || trace.Any(parent => parent.SpanId == span.ParentSpanId))
        && trace.Any(span => span is { Service: "bot", Kind: "Consumer" });
}
