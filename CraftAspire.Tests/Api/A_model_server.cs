using System.Collections.Concurrent;
using System.Diagnostics;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http;
using Refit;

namespace CraftAspire.Tests.Api;

/// <summary>What the game does with a real HTTP server in the model's place, good and bad.</summary>
public sealed class A_model_server(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task is_asked_with_the_prompt_the_pair_and_the_shape_as_a_regular_expression()
    {
        await using var server = await ModelServer.StartAsync();
        await using var api = await Api(server);
        var ada = await Player(api);

        await ada.Combine("Fire", "Water");

        var request = server.Requests.Single();
        request["model"]!.GetValue<string>().ShouldBe("craft-mini");
        request["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()).ShouldBe(["system", "user"]);
        request["messages"]![1]!["content"]!.GetValue<string>().ShouldBe("Water + Fire");
        request["structured_outputs"]!["regex"]!.GetValue<string>().ShouldStartWith("(?:[A-Za-z0-9");
        request["seed"].ShouldNotBeNull();
    }

    [Fact]
    public async Task is_asked_with_a_json_schema_and_examples_when_the_settings_say_so()
    {
        await using var server = await ModelServer.StartAsync();
        server.Misbehaviour = context => ModelServer.Say(context, """{"name":"Obsidian","emoji":"🪨"}""");
        await using var api = await Api(server, ("Generation:Shape", "json_schema"), ("Generation:Model", "some-8b"));
        var ada = await Player(api);

        var made = await ada.Combine("Fire", "Earth");

        (made.Element.Name, made.Element.Emoji).ShouldBe(("Obsidian", "🪨"));
        var request = server.Requests.Single();
        request["response_format"]!["type"]!.GetValue<string>().ShouldBe("json_schema");
        request["structured_outputs"].ShouldBeNull();
        request["messages"]!.AsArray().Count.ShouldBeInRange(14, 22);
    }

    [Theory]
    [InlineData("refuses")]
    [InlineData("answers rubbish")]
    [InlineData("hangs up")]
    [InlineData("is slow")]
    [InlineData("is busy")]
    public async Task that_fails_is_told_to_the_player_and_costs_nothing_but_the_try(string failure)
    {
        await using var server = await ModelServer.StartAsync();
        await using var api = await Api(server, ("Generation:TimeoutSeconds", "1"));
        await using var patient = await Api(server);
        var ada = await Player(api);
        var relic = await game.NewElementHeldByAll();
        server.Misbehaviour = context => Misbehave(context, failure);

        var problem = await ada.FailsToCombine("Fire", relic, "a key");
        server.Misbehaviour = null;
        var made = await ada.At(patient.Client).Combine("Fire", relic, "a key");

        problem.Type.ShouldBe(ProblemTypes.GenerationUnavailable);
        problem.RetryAfterSeconds.ShouldNotBeNull().ShouldBeGreaterThan(0);
        made.IsFirstDiscovery.ShouldBeTrue();
    }

    [Fact]
    public async Task that_keeps_failing_is_left_alone_while_known_pairs_still_combine()
    {
        await using var server = await ModelServer.StartAsync();
        await using var api = await Api(server, ("Generation:BreakSeconds", "300"));
        var ada = await Player(api);
        var relic = await game.NewElementHeldByAll();
        var known = await ada.Combine("Air", relic);
        server.Misbehaviour = context => Misbehave(context, "refuses");

        for (var attempt = 0; attempt < 10; attempt++)
            await ada.FailsToCombine("Earth", relic);
        var again = await ada.Combine("Air", relic);

        server.Requests.Count.ShouldBeLessThan(10);
        again.Element.ShouldBe(known.Element);
    }

    [Fact]
    public async Task is_seen_in_the_trace_and_those_who_wait_for_it_link_to_it()
    {
        var (spans, begun) = (new ConcurrentQueue<Activity>(), new ConcurrentQueue<Activity>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "CraftAspire.Api" or "Experimental.Microsoft.Extensions.AI" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = begun.Enqueue,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await ModelServer.StartAsync();
        await using var api = await Api(server);
        var players = (TestPlayer[])[await Player(api), await Player(api)];

        // Other games in this process are heard, too: the one who waits has a trace that is known beforehand.
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = api.CreateClient();
        http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        var relic = await game.NewElementHeldByAll();
        var (reached, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Misbehaviour = async context =>
        {
            reached.TrySetResult();
            await open.Task;
            await ModelServer.Say(context, $"Only {relic[6..]} 🎁");
        };

        var first = players[0].Combine("Water", relic);
        await reached.Task;
        var second = players[1].At(RestService.For<IGameApi>(http)).Combine("Water", relic);
        await Waits.Until(() => begun.Any(span => span.OperationName is "combine.wait" && span.TraceId.ToHexString() == trace));
        open.SetResult();
        var made = await first;
        (await second).TraceId.ShouldBe(trace);

        var generate = spans.Single(span => span.OperationName is "combine.generate" && span.TraceId.ToHexString() == made.TraceId);
        var chat = spans.Single(span => span.OperationName is "chat craft-mini" && span.ParentSpanId == generate.SpanId);
        chat.GetTagItem("gen_ai.provider.name").ShouldNotBeNull();
        generate.GetTagItem("craft.settings.version").ShouldBe(1);
        var wait = spans.Single(span => span.OperationName is "combine.wait" && span.TraceId.ToHexString() == trace);
        wait.Links.Single().Context.SpanId.ShouldBe(generate.SpanId);
        server.Requests.Count.ShouldBe(1);
    }

    private static async Task Misbehave(HttpContext context, string failure)
    {
        switch (failure)
        {
            case "refuses":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case "answers rubbish":
                await context.Response.WriteAsync("<html>It works!</html>");
                break;
            case "hangs up":
                context.Abort();
                break;
            case "is slow":
                var gaveUp = new TaskCompletionSource();
                await using (context.RequestAborted.Register(gaveUp.SetResult))
                    await gaveUp.Task;
                break;
            case "is busy":
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "3";
                break;
        }
    }

    private async Task<GameApi> Api(ModelServer server, params (string, string)[] settings) =>
        new(game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), model: null, server.Address, settings);

    private async Task<TestPlayer> Player(GameApi api)
    {
        var player = game.NewPlayer().At(api.Client);
        await player.Start();
        return player;
    }
}
