using System.Text.Json.Nodes;
using CraftAspire.Api.Game;

namespace CraftAspire.Tests.Application.Distributed;

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
        string[] questions = [$"{left.Name} + {right.Name}", $"{right.Name} + {left.Name}"];
        var asked = await application.Telemetry.AnyTrace("bot", spans =>
            questions.Contains(Question(spans))
                && spans.Any(span => span.Name == "text combine")
                && IsWhole(spans, "telegram.send"));
        var trace = await application.Telemetry.Trace(asked[0].TraceId, spans =>
            IsWhole(spans) && Words(spans).Contains(Said(spans)) && Databases(spans).IsSupersetOf(["postgresql", "redis"]));
        var earlier = await application.Telemetry.Spans("bot", spans => spans.Any(span => span.TraceId == trace[0].TraceId));
        await player.Sends($"{left.Name} + {right.Name}");
        var second = await application.Telemetry.AnyTrace("bot", spans =>
            earlier.All(span => span.TraceId != spans[0].TraceId) && IsWhole(spans, "telegram.send", "combine.lookup"));

        trace.Select(span => span.Service).Distinct().ShouldBe(["bot", "api", "inference"], ignoreOrder: true);
        HoldsEveryStepInsideTheOneThatCausedIt(trace);
        trace.ShouldContain(
            span => span.Service == "bot" && span.Attributes.GetValueOrDefault("db.system.name") == "postgresql",
            "The claim of the update and its end are written in its own trace.");
        TellsWhatTheModelSawAndSaid(trace.Last(span => span.Name == "chat craft-mini"));
        // An element that was there before keeps its own spelling and emoji.
        var chosen = trace.Last(span => span.Name == "combine.generate").Attributes["craft.result"];
        ElementKey.Of(chosen).ShouldBe(ElementKey.Of(made.Name));
        Words(trace).ShouldContain(words => words!.StartsWith(chosen, StringComparison.Ordinal));
        HoldsAnEventForEveryToken(trace.Last(span => span.Name == "inference.decode"));
        Source(second).ShouldBeOneOf("memory", "redis", "database");
        second.ShouldNotContain(span => span.Service == "inference" || span.Name == "combine.generate");
    }

    [Fact]
    public async Task that_several_wait_for_is_made_in_one_trace_and_the_others_link_to_it()
    {
        var application = await appHost.Application;
        var players = await GameSeat.Take(application, 8);
        await using var tables = await GameTables.Open(application);
        IReadOnlyList<Span>? waiting = null;

        // Players who ask one replica at the same moment meet; should all of them miss each other, they try another pair.
        for (var round = 0; waiting is null; round++)
        {
            var name = $"Sundial {(char)('A' + round)}";
            await tables.GiveToAll(name);
            var traces = await Task.WhenAll(players.Select(player => Telemetry.Traced(() => player.Insist(("Fire", name)))));
            var spans = await Task.WhenAll(traces.Select(
                trace => application.Telemetry.Trace(trace, spans => spans.Any(span => span.Name == "POST /combine"))));
            waiting = spans.FirstOrDefault(trace => trace.Any(span => span is { Name: "combine.wait", Links.Count: > 0 }));
        }

        var link = waiting.Single(span => span.Name == "combine.wait").Links.ShouldHaveSingleItem();
        var making = await application.Telemetry.Trace(
            link.TraceId, spans => spans.Any(span => span.Name == "inference.decode") && spans.Any(span => span.SpanId == link.SpanId));
        link.TraceId.ShouldNotBe(waiting[0].TraceId);
        making.Single(span => span.SpanId == link.SpanId).Name.ShouldBe("combine.generate");
        waiting.ShouldNotContain(span => span.Service == "inference" || span.Name == "combine.generate");
    }

    private static void HoldsEveryStepInsideTheOneThatCausedIt(IReadOnlyList<Span> trace)
    {
        const string ToTheApi = "text combine (bot Consumer) > POST (bot Client) > POST /combine (api Server)";
        const string ToTheModel = $"{ToTheApi} > combine.generate (api Internal) > chat craft-mini (api Client)"
            + " > POST (api Client) > POST /v1/chat/completions (inference Server)";

        Paths("combine.lookup").ShouldContain($"{ToTheApi} > combine.lookup (api Internal)");
        Source(trace).ShouldBe("none");
        foreach (var step in ModelSteps) Paths(step).ShouldContain($"{ToTheModel} > {step} (inference Internal)");
        // The board is sent, edited, or both: a model that is quick is ahead of the board that says it thinks.
        var sends = trace.Where(span => span.Name.StartsWith("telegram.send ", StringComparison.Ordinal))
            .Select(span => span.Name)
            .ToArray();
        foreach (var send in sends)
            Paths(send).ShouldAllBe(path => path == $"text combine (bot Consumer) > {send} (bot Client)");
        trace.Last(span => span.Name == "combine.generate").Events.ShouldContain(
            one => one.Name == "craft.answer.checked" && one.Attributes["craft.refused"] == "no");
        trace.Where(span => span.Service == "api" && span.Database is not null).ShouldAllBe(
            span => span.Path(trace).Any(outer => outer.Service == "api" && outer.Kind == "Server"));

        IEnumerable<string> Paths(string name) => trace.Where(span => span.Name == name)
            .Select(step => string.Join(" > ", step.Path(trace).Select(span => $"{span.Name} ({span.Service} {span.Kind})")));
    }

    private static void TellsWhatTheModelSawAndSaid(Span chat)
    {
        chat.Attributes["gen_ai.operation.name"].ShouldBe("chat");
        chat.Attributes["gen_ai.provider.name"].ShouldNotBeNullOrEmpty();
        chat.Attributes["gen_ai.request.model"].ShouldBe("craft-mini");
        chat.Attributes["gen_ai.response.model"].ShouldBe("craft-mini");
        chat.Attributes["gen_ai.response.id"].ShouldNotBeNullOrEmpty();
        chat.Attributes.Keys.ShouldContain("gen_ai.request.temperature");
        chat.Attributes.Keys.ShouldContain("gen_ai.request.seed");
        chat.Attributes.Keys.ShouldContain("gen_ai.request.max_tokens");
        chat.Attributes.Keys.ShouldContain("gen_ai.response.finish_reasons");
        chat.Attributes["gen_ai.usage.input_tokens"].ShouldNotBe("0");
        chat.Attributes["gen_ai.usage.output_tokens"].ShouldNotBe("0");
        JsonNode.Parse(chat.Attributes["gen_ai.input.messages"])!.AsArray().ShouldNotBeEmpty();
    }

    private static void HoldsAnEventForEveryToken(Span decode)
    {
        var tokens = decode.Events.Where(one => one.Name == "token").ToArray();

        tokens.Length.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(decode.Attributes["gen_ai.usage.output_tokens"]);
        foreach (var answer in tokens.GroupBy(token => token.Attributes["choice"]))
            answer.Select(token => token.Attributes["index"]).ShouldBe(Enumerable.Range(0, answer.Count()).Select(index => $"{index}"));
        tokens.ShouldAllBe(token => token.Attributes.ContainsKey("seconds_since_last"));
    }

    private static string? Question(IEnumerable<Span> trace) =>
        trace.LastOrDefault(span => span.Name == "chat craft-mini")?.Attributes.GetValueOrDefault("gen_ai.input.messages") is { } messages
            ? JsonNode.Parse(messages)!.AsArray()[^1]!["parts"]![0]!["content"]!.GetValue<string>()
            : null;

    private static string? Said(IEnumerable<Span> trace) =>
        trace.LastOrDefault(span => span.Name == "chat craft-mini")?.Attributes.GetValueOrDefault("gen_ai.output.messages") is { } messages
            ? JsonNode.Parse(messages)![0]!["parts"]![0]!["content"]!.GetValue<string>()
            : null;

    private static HashSet<string?> Databases(IEnumerable<Span> trace) =>
        [.. trace.Where(span => span.Service == "api").Select(span => span.Database)];

    private static string Source(IEnumerable<Span> trace) => trace.Last(span => span.Name == "combine.lookup").Attributes["craft.source"];

    /// <summary>The model's answers, token by token.</summary>
    private static IReadOnlyList<string?> Words(IEnumerable<Span> trace) =>
        [.. trace.Where(span => span.Name == "inference.decode")
            .SelectMany(span => span.Events.GroupBy(token => token.Attributes["choice"]))
            .Select(answer => string.Concat(answer.Select(token => token.Attributes["text"])))];

    /// <summary>All spans have arrived, from whichever program: none lacks its parent.</summary>
    private static bool IsWhole(IReadOnlyList<Span> trace, params string[] names) =>
        names.All(name => trace.Any(span => span.Name.StartsWith(name, StringComparison.Ordinal)))
        && trace.All(span => string.IsNullOrEmpty(span.ParentSpanId) || trace.Any(parent => parent.SpanId == span.ParentSpanId))
        && trace.Any(span => span is { Service: "bot", Kind: "Consumer" });
}
