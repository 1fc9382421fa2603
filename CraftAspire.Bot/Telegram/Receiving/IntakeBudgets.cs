using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>How much one person may send before the bot stops listening for a while; the section <c>Telegram:Intake</c>.</summary>
public sealed class IntakeOptions
{
    public const string Section = "Telegram:Intake";

    /// <summary>Updates of one person per second, over all chats, 0–10,000; 0 switches the limit off.</summary>
    [Range(0, 10_000)] public int PerSecond { get; init; } = 20;

    /// <summary>Updates that may come at once after a rest, 1–100,000.</summary>
    [Range(1, 100_000)] public int Burst { get; init; } = 200;

    /// <summary>What an update of a group counts, 1–100: its answer takes a place in the rate that all chats share.</summary>
    [Range(1, 100)] public int GroupCost { get; init; } = 4;
}

/// <summary>What becomes of an update.</summary>
internal enum Admission
{
    Granted,

    /// <summary>The person is told that it was too much.</summary>
    Told,

    /// <summary>The person was told a moment ago.</summary>
    Dropped,
}

/// <summary>A bucket for each person, whichever chats they write in. In memory: after a restart everybody begins rested.</summary>
internal sealed class IntakeBudgets(IOptions<IntakeOptions> options, TimeProvider time)
{
    private const int MostPeople = 10_000;

    private static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(30);

    private readonly IntakeOptions _limits = options.Value;
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Person> _people = [];

    public Admission Take(long person, bool isGroup)
    {
        if (_limits.PerSecond is 0) return Admission.Granted;

        var now = time.GetElapsedTime(_start);
        var cost = TimeSpan.FromSeconds((double)(isGroup ? _limits.GroupCost : 1) / _limits.PerSecond);
        var most = TimeSpan.FromSeconds((double)_limits.Burst / _limits.PerSecond);
        lock (_gate)
        {
            if (_people.Count >= MostPeople) DropRested(now);
            if (!_people.TryGetValue(person, out var known)) _people.Add(person, known = new Person());

            // An update that is refused takes nothing: whoever slows down is heard again at once.
            var full = (known.FullAt > now ? known.FullAt : now) + cost;
            if (full - now <= most)
            {
                known.FullAt = full;
                return Admission.Granted;
            }

            if (known.ToldAt is { } at && now - at < BetweenTellings) return Admission.Dropped;
            known.ToldAt = now;
            return Admission.Told;
        }
    }

    private void DropRested(TimeSpan now)
    {
        foreach (var (id, person) in _people)
        {
            if (person.FullAt <= now) _people.Remove(id);
        }
    }

    private sealed class Person
    {
        /// <summary>When the bucket is full again.</summary>
        public TimeSpan FullAt { get; set; }

        public TimeSpan? ToldAt { get; set; }
    }
}
