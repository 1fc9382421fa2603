using CraftAspire.Api.Data;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining;

/// <summary>What might have been meant by a name that the session does not hold.</summary>
internal sealed class Suggestions(GameDbContext database)
{
    private const int Most = 3;

    // The latest found are the likeliest to be meant; more would make a typing error expensive.
    private const int NamesLookedAt = 2_000;

    /// <summary>Names that the session does hold, best first; empty when none is like it.</summary>
    public async Task<IReadOnlyList<string>> ForAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        var key = ElementKey.Of(typed);
        var session = database.SessionsOf(caller).Active().Select(active => active.Id);
        var held = await (
            from element in database.SessionElements
            where session.Contains(element.SessionId)
            orderby element.Ordinal descending
            join named in database.Elements on element.ElementId equals named.Id
            select new { named.Name, named.Key })
            .Take(NamesLookedAt)
            .ToListAsync(cancellationToken);

        return [.. held
            .Select(element => (element.Name, Distance: NameDistance.Between(key, element.Key)))
            .Where(element => element.Distance <= NameDistance.Allowed(key))
            .OrderBy(element => element.Distance)
            .ThenBy(element => element.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(element => element.Name)];
    }
}
