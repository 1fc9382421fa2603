namespace CraftAspire.Tests.Fixtures;

/// <summary>
/// How long a test waits for what must happen: eight minutes, for machines that do much else; half a minute once one has waited in vain,
/// so that a run which has failed comes to its end.
/// </summary>
internal static class Patience
{
    private static volatile bool _ranOut;

    public static TimeSpan Limit => _ranOut ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(8);

    /// <summary>A limit that starts now and ends with the test, too.</summary>
    public static CancellationTokenSource Start()
    {
        var test = TestContext.Current.CancellationToken;
        var limit = CancellationTokenSource.CreateLinkedTokenSource(test);
        limit.Token.Register(() => _ranOut |= !test.IsCancellationRequested);
        limit.CancelAfter(Limit);
        return limit;
    }
}
