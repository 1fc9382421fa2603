namespace CraftAspire.Tests.Game;

internal static class Waits
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Returns when the condition holds; fails after a minute.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
            await timer.WaitForNextTickAsync(limit.Token);
    }

    public static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));
}
