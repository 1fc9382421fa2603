using CraftAspire.Bot.Durability;

namespace CraftAspire.Tests.Telegram.Durability;

public sealed class A_group_commit
{
    private readonly List<string> _written = [];
    private readonly TaskCompletionSource _firstIsUnderWay = new();
    private readonly TaskCompletionSource _goOn = new();
    private int _transactions;

    [Fact]
    public async Task that_lost_its_connection_fails_as_a_whole_and_tries_none_alone()
    {
        await using var commits = new GroupCommit<string>(Write, error => error is FormatException);

        var entries = await AddTogether(commits, "lost", "a", "b");

        entries.ShouldAllBe(entry => entry.IsFaulted);
        _transactions.ShouldBe(2);
    }

    [Fact]
    public async Task whose_data_is_refused_writes_the_entries_that_are_not()
    {
        await using var commits = new GroupCommit<string>(Write, error => error is FormatException);

        var entries = await AddTogether(commits, "a", "refused", "b");

        entries.Select(entry => entry.IsFaulted).ShouldBe([false, true, false]);
        _written.ShouldBe(["first", "a", "b"]);
    }

    /// <summary>Adds entries while a transaction is under way, so that they share the next one.</summary>
    private async Task<Task[]> AddTogether(GroupCommit<string> commits, params string[] entries)
    {
        var first = commits.AddAsync("first");
        await _firstIsUnderWay.Task;
        var added = Array.ConvertAll(entries, entry => commits.AddAsync(entry));
        _goOn.SetResult();
        await first;
        await Task.WhenAll(added).ContinueWith(
            _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        return added;
    }

    private async Task Write(IReadOnlyList<string> entries, CancellationToken stop)
    {
        _transactions++;
        _firstIsUnderWay.TrySetResult();
        await _goOn.Task;
        if (entries.Contains("lost")) throw new IOException();
        if (entries.Contains("refused")) throw new FormatException();
        _written.AddRange(entries);
    }
}
