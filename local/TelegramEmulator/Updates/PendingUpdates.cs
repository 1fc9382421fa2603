using TelegramEmulator.Faults;

namespace TelegramEmulator.Updates;

/// <summary>A bot's pending updates, ordered by id. Confirmed and expired ones leave from the front.</summary>
public sealed class PendingUpdates(TimeProvider time, FaultPlan faults)
{
    private const int MaxQueued = 100_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<QueuedUpdate> _queue = [];
    private readonly Dictionary<long, LinkedListNode<QueuedUpdate>> _byId = [];
    private readonly List<QueuedUpdate> _again = [];
    private readonly HashSet<long> _unseen = [];
    private HashSet<string>? _allowed;
    private long _lastArrival;

    // Ids begin with the clock: a restarted emulator continues above everything it ever sent, so a bot does not take its updates for old
    // ones.
    private long _lastId = (time.GetUtcNow().ToUnixTimeSeconds() - 1_700_000_000) * 10;

    /// <summary>Fires when an update was added.</summary>
    public Signal Added { get; } = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                DropExpired();
                return _queue.Count;
            }
        }
    }

    /// <summary>Changes with every update that comes or goes.</summary>
    public (long LastId, int Count) Mark
    {
        get
        {
            lock (_gate)
            {
                return (_lastId, _queue.Count);
            }
        }
    }

    /// <summary>All pending updates, for the state file.</summary>
    public SavedUpdates Saved()
    {
        lock (_gate)
        {
            DropExpired();
            return new SavedUpdates(_lastId, _allowed is null ? null : [.. _allowed], [.. _queue]);
        }
    }

    public void Restore(SavedUpdates saved)
    {
        lock (_gate)
        {
            _lastId = Math.Max(_lastId, saved.LastId);
            _allowed = saved.Allowed is null ? null : [.. saved.Allowed];
            foreach (var update in saved.Pending)
            {
                Enqueue(update);
            }
        }
    }

    public IReadOnlyList<string>? Allowed
    {
        get
        {
            lock (_gate)
            {
                return _allowed is null ? null : [.. _allowed];
            }
        }
    }

    /// <summary>Sets which kinds are queued from now on; an empty list means the default ones, null changes nothing.</summary>
    public void Allow(IReadOnlyCollection<string>? kinds)
    {
        if (kinds is null)
            return;

        lock (_gate)
        {
            _allowed = kinds.Count == 0 ? null : [.. kinds];
        }
    }

    /// <summary>Adds an update that <paramref name="write"/> makes from its id, as the ordered faults let it.</summary>
    public bool Add(string kind, string order, Func<long, byte[]> write)
    {
        if (faults.Take(each => each is UpdateFaultKind.Drop or UpdateFaultKind.Delay) is not { } fault)
            AddNow(kind, order, write);
        else if (fault.Kind is UpdateFaultKind.Delay)
            _ = AddLaterAsync(kind, order, write, TimeSpan.FromMilliseconds(fault.DelayMs));
        return true;
    }

    /// <summary>
    /// Adds an update under an id that somebody chose, high or low: Telegram itself begins anew at random after a quiet week. No offset
    /// confirms it before it was given out once.
    /// </summary>
    /// <returns>False when such an id waits already.</returns>
    public bool AddAs(long id, string kind, string order, byte[] json)
    {
        lock (_gate)
        {
            if (_byId.ContainsKey(id))
                return false;

            _lastId = Math.Max(_lastId, id);
            _unseen.Add(id);
            Enqueue(new QueuedUpdate(id, kind, order, time.GetUtcNow() + UpdateKinds.Lifetime(kind), json));
        }

        Added.Set();
        return true;
    }

    /// <summary>
    /// Forgets what the offset confirms and takes up to <paramref name="limit"/> updates from the front; those stay until confirmed.
    /// </summary>
    public IReadOnlyList<QueuedUpdate> Peek(long offset, int limit)
    {
        lock (_gate)
        {
            Confirm(offset);
            DropExpired();
            var now = time.GetUtcNow();
            List<QueuedUpdate> batch = [.. _again, .. _queue.Where(each => each.Expires > now).Take(Math.Max(0, limit - _again.Count))];
            _again.Clear();
            _unseen.ExceptWith(batch.Select(each => each.Id));
            for (var i = 0; i < batch.Count && faults.Take(each => each is UpdateFaultKind.Duplicate) is not null; i++)
            {
                _again.Add(batch[i]);
            }

            if (batch.Count > 1 && faults.Take(each => each is UpdateFaultKind.Reorder) is not null)
                batch.Reverse();
            return batch;
        }
    }

    /// <summary>Up to <paramref name="limit"/> updates that arrived after a certain one, for webhooks, which confirm one by one.</summary>
    /// <param name="arrival">The number of its arrival; 0 for the first ones.</param>
    public IReadOnlyList<QueuedUpdate> After(long arrival, int limit)
    {
        lock (_gate)
        {
            DropExpired();
            List<QueuedUpdate> found = [];
            for (var node = _queue.Last; node is not null && node.Value.Arrival > arrival; node = node.Previous)
            {
                found.Add(node.Value);
            }

            found.Reverse();
            return found.Count > limit ? found[..limit] : found;
        }
    }

    /// <summary>Removes one update that a webhook has taken.</summary>
    public void Confirm(QueuedUpdate update)
    {
        lock (_gate)
        {
            if (_byId.Remove(update.Id, out var node))
                _queue.Remove(node);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _queue.Clear();
            _byId.Clear();
            _again.Clear();
            _unseen.Clear();
        }
    }

    private void AddNow(string kind, string order, Func<long, byte[]> write)
    {
        lock (_gate)
        {
            if (_queue.Count >= MaxQueued || (_allowed is null ? !UpdateKinds.IsDefault(kind) : !_allowed.Contains(kind)))
                return;

            var id = ++_lastId;
            Enqueue(new QueuedUpdate(id, kind, order, time.GetUtcNow() + UpdateKinds.Lifetime(kind), write(id)));
        }

        Added.Set();
    }

    private void Enqueue(QueuedUpdate update) => _byId[update.Id] = _queue.AddLast(update with { Arrival = ++_lastArrival });

    private async Task AddLaterAsync(string kind, string order, Func<long, byte[]> write, TimeSpan delay)
    {
        await Task.Delay(delay, time);
        AddNow(kind, order, write);
    }

    // A positive offset forgets everything below it, a negative one keeps that many from the end.
    private void Confirm(long offset)
    {
        while (_queue.First is { } first && !_unseen.Contains(first.Value.Id)
            && (offset > 0 ? first.Value.Id < offset : offset < 0 && _queue.Count > -offset))
        {
            DropFirst(first);
        }
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        while (_queue.First is { } first && first.Value.Expires <= now)
        {
            DropFirst(first);
        }
    }

    private void DropFirst(LinkedListNode<QueuedUpdate> first)
    {
        _byId.Remove(first.Value.Id);
        _unseen.Remove(first.Value.Id);
        _queue.RemoveFirst();
    }
}
