namespace CraftAspire.Tests.Api;

/// <summary>A player of the <see cref="HistoryModel"/>.</summary>
internal sealed class HistoryPlayer(HistoryModel model, string[] baseElements)
{
    /// <summary>What the session that is on holds; null when none is.</summary>
    public HashSet<string>? Held { get; private set; }

    public long Points { get; set; }

    /// <summary>False when a session was on already.</summary>
    public bool Start()
    {
        if (Held is not null)
            return false;
        Held = [.. baseElements];
        return true;
    }

    /// <summary>How much the session held that ended last; null before the first has ended. A repeated stop tells of it again.</summary>
    public int? Ended { get; private set; }

    public void Stop()
    {
        Ended = Held!.Count;
        Held = null;
    }

    public bool Holds(string name) => Held?.Contains(name) is true;

    public (bool IsNew, bool IsDiscovery) Combine(string first, string second)
    {
        var result = HistoryModel.ResultOf(first, second);
        return (Held!.Add(result), model.Discover(result));
    }
}
