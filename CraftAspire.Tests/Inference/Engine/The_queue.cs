using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class The_queue
{
    [Fact]
    public void gives_every_owner_a_turn()
    {
        var desk = new Desk(slots: 1);
        var many = Enumerable.Range(0, 8).Select(number => desk.Ask($"many {number}", maxTokens: 1, owner: "busy")).ToList();
        desk.Step();
        var single = desk.Ask("single", maxTokens: 1, owner: "quiet");

        while (!single.Completion.IsCompleted)
        {
            desk.Step();
        }

        many.Count(generation => generation.Completion.IsCompleted).ShouldBeLessThanOrEqualTo(2);
        desk.Finish();
    }

    [Fact]
    public void keeps_the_order_of_one_owner()
    {
        using var queue = new RequestQueue(limit: 10);
        var asked = Enumerable.Range(0, 5).Select(_ => Request()).ToList();
        asked.ForEach(generation => queue.TryAdd(generation).ShouldBeTrue());

        Enumerable.Range(0, 5).Select(_ => queue.Take(_ => true)).ShouldBe(asked);
    }

    [Fact]
    public void lets_a_request_be_passed_only_so_often()
    {
        using var queue = new RequestQueue(limit: 100);
        var large = Request();
        queue.TryAdd(large);
        var passed = 0;

        do
        {
            queue.TryAdd(Request());
        }
        while (queue.Take(generation => generation != large) is not null && ++passed < 99);

        passed.ShouldBe(RequestQueue.MostPasses);
        queue.Take(_ => true).ShouldBe(large);
    }

    [Fact]
    public void forgets_requests_whose_callers_went_away()
    {
        using var gone = new CancellationTokenSource();
        using var queue = new RequestQueue(limit: 1);
        queue.TryAdd(Request(gone));
        gone.Cancel();

        queue.TakeCancelled().ShouldHaveSingleItem();
        queue.TryAdd(Request()).ShouldBeTrue();
    }

    private static Generation Request(CancellationTokenSource? gone = null) => new(
        new GenerationRequest([1], 1, new SamplingSettings()), streams: false, new GenerationTrace(
            default, TimeProvider.System, "scripted"), gone?.Token
            ?? default);
}
