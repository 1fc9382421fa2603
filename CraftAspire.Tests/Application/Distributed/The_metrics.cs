namespace CraftAspire.Tests.Application.Distributed;

[Collection(typeof(WholeApplicationTests))]
public sealed class The_metrics(AppHostFixture appHost)
{
    /// <summary>Name and unit, as in the table of the design; docs/observability.md explains them.</summary>
    private static readonly Dictionary<string, string> Units = new()
    {
        ["craft.combinations"] = "{combination}",
        ["craft.discoveries"] = "{element}",
        ["craft.combine.duration"] = "s",
        ["telegram.updates"] = "{update}",
        ["telegram.send.duration"] = "s",
        ["gen_ai.server.request.duration"] = "s",
        ["gen_ai.server.time_to_first_token"] = "s",
        ["gen_ai.server.time_per_output_token"] = "s",
        ["gen_ai.client.operation.duration"] = "s",
        ["inference.queue.length"] = "{request}",
        ["inference.batch.size"] = "{token}",
        ["inference.cached_tokens"] = "{token}",
    };

    [Fact]
    public async Task arrive_with_their_units_and_with_buckets_that_part_fast_from_slow()
    {
        var application = await appHost.Application;
        var player = await application.World.NewPerson();
        await player.Sends("/start");
        await Played.By(player, "Air", "Air");

        var metrics = await application.Metrics.Metrics([.. Units.Keys]);

        metrics.ToDictionary(metric => metric.Name, metric => metric.Unit).ShouldBe(Units, ignoreOrder: true);
        foreach (var duration in metrics.Where(metric => metric.Unit == "s"))
        {
            duration.Buckets.Count.ShouldBeGreaterThanOrEqualTo(10, duration.Name);
            duration.Buckets.Min().ShouldBeLessThanOrEqualTo(0.01, duration.Name);
            duration.Buckets.Max().ShouldBeGreaterThanOrEqualTo(2.5, duration.Name);
        }
    }
}
