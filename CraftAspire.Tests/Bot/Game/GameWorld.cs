using System.Collections.Concurrent;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Bot.Game;

/// <summary>The game's rules as far as the bot can see them, in memory: for tests that are about the bot.</summary>
public sealed class GameWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Element> _elements = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, List<Element>> _sessions = [];
    private readonly Dictionary<long, List<Element>> _ended = [];
    private readonly Dictionary<(long Player, string Key), Combination> _answered = [];
    private readonly List<CombineCall> _calls = [];
    private readonly Dictionary<long, List<Combination>> _combinations = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GameWorld()
    {
        foreach (var (name, emoji) in new[] { ("Water", "💧"), ("Fire", "🔥"), ("Earth", "🌍"), ("Air", "🌬️") }) Element(name, emoji, 0);
        Base = [.. _elements.Values];
        Recipe("Water", "Fire", "Steam", "💨");
    }

    public IReadOnlyList<Element> Base { get; }

    public ConcurrentDictionary<long, string> Names { get; } = [];

    /// <summary>Who is more than a user.</summary>
    public ConcurrentDictionary<long, Role> Roles { get; } = [];

    /// <summary>What the bot counted, every delivery of it.</summary>
    public ConcurrentQueue<InteractionBatch> Batches { get; } = [];

    /// <summary>While true, counts are taken and the answer gets lost.</summary>
    public bool LosesAnswersToCounts { get; set; }

    /// <summary>How many games everybody has finished.</summary>
    public int FinishedGames { get; init; } = 25;

    public ConcurrentDictionary<string, (string Name, string Emoji)> Recipes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pairs for which the model has no good idea.</summary>
    public ConcurrentDictionary<string, bool> Hopeless { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was carried out, in the order it happened. A repeat with a known key is answered and not carried out.</summary>
    public IReadOnlyList<CombineCall> Calls
    {
        get { lock (_gate) return [.. _calls]; }
    }

    /// <summary>Waits until so many combinations were carried out.</summary>
    public async Task Combined(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_calls.Count >= count) return;
                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public void Recipe(string first, string second, string made, string emoji) => Recipes[$"{first}+{second}"] = (made, emoji);

    /// <summary>What elements are called in another language, by language and name.</summary>
    public ConcurrentDictionary<(string Language, string Name), string> DisplayNames { get; } = [];

    public Element InLanguage(Element element, string? language) =>
        language is not null && DisplayNames.TryGetValue((language, element.Name), out var name) ? element with { Name = name } : element;

    public IReadOnlyList<Element>? SessionOf(Caller caller)
    {
        lock (_gate) return _sessions.TryGetValue(caller.Owner, out var held) ? [.. held] : null;
    }

    public (IReadOnlyList<Element> Held, bool IsNew) Start(Caller caller)
    {
        lock (_gate)
        {
            var isNew = _sessions.TryAdd(caller.Owner, [.. Base]);
            return ([.. _sessions[caller.Owner]], isNew);
        }
    }

    public IReadOnlyList<Element>? Stop(Caller caller)
    {
        lock (_gate) return _sessions.Remove(caller.Owner, out var held) ? _ended[caller.Owner] = held : null;
    }

    /// <summary>A chat goes on under another id.</summary>
    public void Move(long from, long to)
    {
        lock (_gate)
        {
            if (_sessions.Remove(from, out var held)) _sessions[to] = held;
        }
    }

    /// <summary>What the owner of the session has combined.</summary>
    public IReadOnlyList<Combination> Combinations(Caller caller)
    {
        lock (_gate) return [.. _combinations.GetValueOrDefault(caller.Owner, [])];
    }

    /// <summary>The last game that ended.</summary>
    public IReadOnlyList<Element>? EndedOf(Caller caller)
    {
        lock (_gate) return _ended.GetValueOrDefault(caller.Owner);
    }

    public IReadOnlyList<Element>? Reopen(Caller caller)
    {
        lock (_gate) return _ended.Remove(caller.Owner, out var held) ? _sessions[caller.Owner] = held : null;
    }

    public Combination Combine(Caller caller, Element first, Element second, string? key, string? traceParent)
    {
        lock (_gate)
        {
            if (key is not null && _answered.TryGetValue((caller.Player, key), out var before)) return before;

            var (name, emoji) = Recipes.GetValueOrDefault($"{first.Name}+{second.Name}", ($"{first.Name}-{second.Name}", "🧱"));
            var isFirst = !_elements.ContainsKey(name);
            var made = Element(name, emoji, Math.Max(first.Depth, second.Depth) + 1);
            var held = _sessions[caller.Owner];
            var isNew = !held.Contains(made);
            if (isNew) held.Insert(0, made);
            var combination = new Combination(
                first, second, made, isNew, isFirst, isFirst ? 11 : 0, RecipeSource.Memory, new string('0', 32));
            if (key is not null) _answered[(caller.Player, key)] = combination;
            if (!_combinations.TryGetValue(caller.Owner, out var combined)) _combinations[caller.Owner] = combined = [];
            combined.Add(combination);
            _calls.Add(new CombineCall(caller.Player, caller.Group, first.Name, second.Name, key, traceParent));
            _next.TrySetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return combination;
        }
    }

    public Element? Find(Caller caller, ElementReference reference, bool acceptsAnything)
    {
        lock (_gate)
        {
            if (reference.Name is { } name && acceptsAnything) return Element(name, "🔢", 0);
            return _sessions.GetValueOrDefault(caller.Owner)?
                .FirstOrDefault(
                    element =>
                        element.Id == reference.Id || string.Equals(element.Name, reference.Name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private Element Element(string name, string emoji, int depth)
    {
        if (!_elements.TryGetValue(name, out var known)) _elements[name] = known = new Element(_elements.Count + 1, name, emoji, depth);
        return known;
    }
}
