namespace CraftAspire.Tests.Fixtures;

internal static class Waits
{
    /// <summary>Returns when the condition holds; fails when patience has run out.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = Patience.Start();
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
