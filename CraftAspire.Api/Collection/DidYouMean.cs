using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Languages;
using CraftAspire.Api.Tokens;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Collection;

/// <summary>Suggests names for one that the session does not hold.</summary>
internal sealed class DidYouMean(GameDbContext database, DisplayNames displayNames)
{
    private const int MostSuggestions = 3;

    /// <summary>
    /// Names of the session's own elements that are like <paramref name="name"/>, best first, at most three, in the caller's language; for
    /// an emoji those that have it.
    /// </summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(Caller caller, long sessionId, string name, CancellationToken cancellationToken)
    {
        var typed = TypedName.Of(name);
        var names = await displayNames.CurrentAsync(cancellationToken);
        var held = await database.SessionElements
            .Where(item => item.SessionId == sessionId)
            .Join(
                database.Elements.Where(element => element.HiddenAt == null),
                item => item.ElementId,
                element => element.Id,
                (_, element) => new { element.Name, element.Key, element.Emoji })
            .ToListAsync(cancellationToken);
        var emoji = typed.Emoji is null ? null : Emoji.Bare(typed.Emoji);

        return
        [
            .. held.Select(element => (
                    Name: Spoken(element.Key) ?? element.Name,
                    Likeness: emoji is null ? Likeness.Of(element.Key, Spoken(element.Key), typed.Name)
                        : Emoji.Bare(element.Emoji) == emoji ? 1
                        : 0))
                .Where(element => element.Likeness > 0)
                .OrderByDescending(element => element.Likeness)
                .ThenBy(element => element.Name, StringComparer.Ordinal)
                .Take(MostSuggestions)
                .Select(element => element.Name),
        ];

        string? Spoken(string key) => caller.Language is { } language ? names.NameOf(key, language) : null;
    }
}
