namespace CraftAspire.Bot.Durability;

/// <summary>
/// The keys of current work and of the latest finished work, so a row that was read just before its end is not taken for new.
/// </summary>
internal sealed class RecentKeys<TKey> where TKey : notnull
{
    private const int Remembered = 64;

    private readonly HashSet<TKey> _keys = [];
    private readonly Queue<TKey> _finished = [];

    /// <summary>Returns false when it is known already.</summary>
    public bool Add(TKey key) => _keys.Add(key);

    public bool Contains(TKey key) => _keys.Contains(key);

    public bool Any(Func<TKey, bool> isMeant) => _keys.Any(isMeant);

    /// <summary>It is finished; it is remembered until enough others are.</summary>
    public void Age(TKey key)
    {
        _finished.Enqueue(key);
        if (_finished.Count > Remembered) _keys.Remove(_finished.Dequeue());
    }

    public void Remove(TKey key) => _keys.Remove(key);
}
