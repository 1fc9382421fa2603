using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Collection;

/// <summary>Suggests names for one that the session does not hold.</summary>
internal sealed class DidYouMean(GameDbContext database)
{
    private const int MostSuggestions = 3;

    /// <summary>Names of the session's own elements that are like <paramref name="name"/>, best first, at most three.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(long sessionId, string name, CancellationToken cancellationToken)
    {
        var query = ElementKey.Of(name);
        var held = await database.SessionElements
            .Where(item => item.SessionId == sessionId)
            .Join(
                database.Elements.Where(element => element.HiddenAt == null),
                item => item.ElementId,
                element => element.Id,
                (_, element) => new { element.Name, element.Key })
            .ToListAsync(cancellationToken);

        return
        [
            .. held.Select(element => (element.Name, Likeness: Likeness.Of(element.Key, query)))
                .Where(element => element.Likeness > 0)
                .OrderByDescending(element => element.Likeness)
                .ThenBy(element => element.Name, StringComparer.Ordinal)
                .Take(MostSuggestions)
                .Select(element => element.Name),
        ];
    }
}
