using Bench.Api.Loading;
using Bench.Api.Measuring;
using Bench.Api.Running;

namespace Bench.Api;

/// <summary>The whole run: start everything, load a size, let the two take turns, load the next.</summary>
internal sealed class Comparison(Plan plan)
{
    public async Task<IReadOnlyList<SizeResult>> RunAsync(CancellationToken cancellationToken)
    {
        await using var stack = await Stack.StartAsync(cancellationToken);
        var results = new List<SizeResult>();

        foreach (var size in plan.Sizes)
        {
            Say($"loading {size:N0} recipes");
            var world = await new Loader(stack.Database).LoadAsync(size, cancellationToken);
            results.Add(await MeasureAsync(stack, world, cancellationToken));
        }

        return results;
    }

    private async Task<SizeResult> MeasureAsync(Stack stack, World world, CancellationToken cancellationToken)
    {
        var combine = new CombineTraffic(stack.Api, world, stack.TokenKey);
        var bare = new BareTraffic(stack.Bare, world);
        using var generator = new LoadGenerator(plan.Connections);

        // Sends every pair once, so memory knows all of them, and as many requests to the bare endpoint. Then runs an uncounted round of
        // each, because the runtime is still compiling hot code.
        Say($"warming up: {world.Pairs.Count:N0} pairs");
        await generator.RunAsync(combine, world.Pairs.Count, cancellationToken);
        await generator.RunAsync(bare, world.Pairs.Count, cancellationToken);
        await generator.RunAsync(combine, plan.Round, cancellationToken);
        await generator.RunAsync(bare, plan.Round, cancellationToken);

        var (combined, bared) = (new Tally(), new Tally());
        for (var round = 1; round <= plan.Rounds; round++)
        {
            Say($"round {round} of {plan.Rounds}");
            var turns = (
                Combine: await generator.RunAsync(combine, plan.Round, cancellationToken),
                Bare: await generator.RunAsync(bare, plan.Round, cancellationToken));
            Say($"  {turns.Combine.RequestsPerSecond:N0} and {turns.Bare.RequestsPerSecond:N0} requests/s");
            combined.Add(turns.Combine);
            bared.Add(turns.Bare);
        }

        return new SizeResult(world.Recipes, combined.Figures, bared.Figures);
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
