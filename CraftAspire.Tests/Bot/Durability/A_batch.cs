using CraftAspire.ServiceDefaults;

namespace CraftAspire.Tests.Bot.Durability;

public sealed class A_batch
{
    private readonly List<string> _written = [];
    private readonly TaskCompletionSource _firstIsUnderWay = new();
    private readonly TaskCompletionSource _goOn = new();
    private int _transactions;

    [Fact]
    public async Task that_lost_its_connection_fails_as_a_whole_and_tries_none_alone()
    {
        await using var batcher = new Batcher<string>(Write);

        var entries = await AddTogether(batcher, "lost", "a", "b");

        entries.ShouldAllBe(entry => entry.IsFaulted);
        _transactions.ShouldBe(2);
    }

    [Fact]
    public async Task whose_data_is_refused_writes_the_entries_that_are_not()
    {
        await using var batcher = new Batcher<string>(Write);

        var entries = await AddTogether(batcher, "a", "refused", "b");

        entries.Select(entry => entry.IsFaulted).ShouldBe([false, true, false]);
        _written.ShouldBe(["first", "a", "b"]);
    }

    [Fact]
    public async Task holds_one_entry_of_each_owner_and_keeps_an_owners_order()
    {
        await using var batcher = new Batcher<string>(Write) { Owners = entry => [entry[0]] };

        var entries = await AddTogether(batcher, "a1", "a2", "b1");

        entries.ShouldAllBe(entry => entry.IsCompletedSuccessfully);
        _written.ShouldBe(["first", "a1", "b1", "a2"]);
        _transactions.ShouldBe(3);
    }

    [Fact]
    public async Task leaves_out_whoever_gave_up_waiting()
    {
        await using var batcher = new Batcher<string>(Write);
        using var givesUp = new CancellationTokenSource();
        var first = batcher.AddAsync("first", cancellationToken: TestContext.Current.CancellationToken);
        await _firstIsUnderWay.Task;

        var gone = batcher.AddAsync("gone", cancellationToken: givesUp.Token);
        var other = batcher.AddAsync("other", cancellationToken: TestContext.Current.CancellationToken);
        await givesUp.CancelAsync();
        _goOn.SetResult();
        await Task.WhenAll(first, other);

        gone.IsCanceled.ShouldBeTrue();
        _written.ShouldBe(["first", "other"]);
    }

    [Fact]
    public async Task is_written_before_its_batcher_ends_and_nothing_is_taken_afterwards()
    {
        var batcher = new Batcher<string>(Write);
        var first = batcher.AddAsync("first", cancellationToken: TestContext.Current.CancellationToken);
        await _firstIsUnderWay.Task;
        var second = batcher.AddAsync("second", cancellationToken: TestContext.Current.CancellationToken);

        var ending = batcher.DisposeAsync().AsTask();
        var late = batcher.AddAsync("late", cancellationToken: TestContext.Current.CancellationToken);
        _goOn.SetResult();
        await Task.WhenAll(first, second, ending);

        _written.ShouldBe(["first", "second"]);
        late.IsFaulted.ShouldBeTrue();
    }

    /// <summary>Adds entries while a transaction is under way, so that they share the next one.</summary>
    private async Task<Task[]> AddTogether(Batcher<string> batcher, params string[] entries)
    {
        var first = batcher.AddAsync("first");
        await _firstIsUnderWay.Task;
        var added = Array.ConvertAll(entries, entry => batcher.AddAsync(entry));
        _goOn.SetResult();
        await first;
        await Task.WhenAll(added).ContinueWith(
            _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        return added;
    }

    private async Task Write(IReadOnlyList<string> entries)
    {
        _transactions++;
        _firstIsUnderWay.TrySetResult();
        await _goOn.Task;
        if (entries.Contains("lost")) throw new IOException();
        if (entries.Contains("refused")) throw new InvalidCastException();
        _written.AddRange(entries);
    }
}
