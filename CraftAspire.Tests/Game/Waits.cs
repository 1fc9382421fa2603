namespace CraftAspire.Tests.Game;

internal static class Waits
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Returns when the condition holds; fails after eight minutes.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
            await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>
    /// Returns when the hour, and with it the day and the week, stays the same for the next minute: for tests that count by them.
    /// </summary>
    public static Task UntilTheHourStays() => Until(() => DateTime.UtcNow.Minute < 59);

    public static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));
}
