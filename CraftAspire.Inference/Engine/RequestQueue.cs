using System.Diagnostics;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Requests that wait for a place. Owners take turns by the tokens that they were served, so one owner's many requests do not hold up
/// another's single one. Smaller requests may pass one that does not fit yet, up to a limit.
/// </summary>
internal sealed class RequestQueue : IDisposable
{
    /// <summary>Requests that may pass one that does not fit; then the queue reserves the memory for it.</summary>
    internal const int MostPasses = 32;

    /// <summary>Requests that one round examines.</summary>
    private const int MostLooks = 32;

    private readonly int _limit;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Owner> _owners = [];
    private readonly ManualResetEventSlim _changed = new();
    private long _turn;

    /// <param name="limit">Requests that may wait.</param>
    public RequestQueue(int limit)
    {
        _limit = limit;
        Telemetry.QueueLimit.Add(limit);
    }

    public int Count { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>False if the queue is full or closed.</summary>
    public bool TryAdd(Generation generation)
    {
        lock (_gate)
        {
            if (IsClosed || Count == _limit)
                return false;
            if (!_owners.TryGetValue(generation.Request.Owner, out var owner))
                _owners[generation.Request.Owner] = owner = new Owner { Served = _turn };
            owner.Waiting.Add(new Place(generation));
            Count++;
        }

        _changed.Set();
        return true;
    }

    /// <summary>Takes the next request that fits, in the owners' turn; null if none does.</summary>
    /// <param name="fits">Tells whether a request can begin now.</param>
    public Generation? Take(Func<Generation, bool> fits)
    {
        lock (_gate)
        {
            var passed = new List<Place>();
            foreach (var (name, owner) in _owners.OrderBy(entry => entry.Value.Served).ToList())
            {
                for (var i = 0; i < owner.Waiting.Count; i++)
                {
                    var place = owner.Waiting[i];
                    if (fits(place.Generation))
                    {
                        passed.ForEach(other => other.Passes++);
                        return Remove(name, owner, i);
                    }

                    passed.Add(place);
                    if (place.Passes >= MostPasses || passed.Count == MostLooks)
                        return null;
                }
            }

            return null;
        }
    }

    /// <summary>Takes the requests whose callers went away.</summary>
    public IReadOnlyList<Generation> TakeCancelled()
    {
        lock (_gate)
        {
            var cancelled = new List<Generation>();
            foreach (var (name, owner) in _owners.ToList())
            {
                for (var i = owner.Waiting.Count - 1; i >= 0; i--)
                {
                    if (owner.Waiting[i].Generation.Cancellation.IsCancellationRequested)
                        cancelled.Add(Remove(name, owner, i));
                }
            }

            return cancelled;
        }
    }

    /// <summary>Accepts nothing more; the requests that wait stay.</summary>
    public void Close()
    {
        lock (_gate)
            IsClosed = true;
        _changed.Set();
    }

    /// <summary>Waits until a request arrives; false if none can arrive any more.</summary>
    /// <exception cref="OperationCanceledException">The engine ends.</exception>
    public bool WaitForWork(CancellationToken cancellationToken)
    {
        while (true)
        {
            _changed.Reset();
            if (Count > 0 || IsClosed)
                return Count > 0;
            _changed.Wait(cancellationToken);
        }
    }

    /// <summary>Waits until so many requests are there, or the time is over.</summary>
    public void WaitFor(int count, TimeSpan most)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            _changed.Reset();
            var left = most - Stopwatch.GetElapsedTime(start);
            if (Count >= count || IsClosed || left <= TimeSpan.Zero || !_changed.Wait(left))
                return;
        }
    }

    public void Dispose()
    {
        Telemetry.QueueLimit.Add(-_limit);
        _changed.Dispose();
    }

    private Generation Remove(string name, Owner owner, int index)
    {
        var generation = owner.Waiting[index].Generation;
        owner.Waiting.RemoveAt(index);
        Count--;

        // A returning owner starts at the others' level, so an absence earns no extra turns.
        _turn = Math.Max(_turn, owner.Served);
        owner.Served += generation.Request.Prompt.Length + ((long)generation.Request.MaxTokens * generation.Request.Choices);
        if (owner.Waiting.Count == 0)
            _owners.Remove(name);
        return generation;
    }

    private sealed class Owner
    {
        public List<Place> Waiting { get; } = [];

        public long Served { get; set; }
    }

    private sealed class Place(Generation generation)
    {
        public Generation Generation { get; } = generation;

        public int Passes { get; set; }
    }
}
