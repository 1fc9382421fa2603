using System.Globalization;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Audit;

/// <summary>Names what audit entries are about: elements, players, the elements of reports, and the pairs of recipes.</summary>
internal sealed class SubjectNames(GameDbContext database)
{
    /// <summary>By subject, such as <c>element:17</c>; without those that have no name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IEnumerable<string> subjects, CancellationToken cancellationToken)
    {
        var byKind = subjects.Distinct(StringComparer.Ordinal)
            .Select(subject => subject.Split(':', 2))
            .Where(parts => parts is [_, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToLookup(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture));
        var (elements, players) = (byKind["element"].ToArray(), byKind["player"].ToArray());
        var (reports, recipes) = (byKind["report"].ToArray(), byKind["recipe"].ToArray());

        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in await database.Elements.Where(row => elements.Contains(row.Id))
            .Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
            named[$"element:{element.Id}"] = element.Name;
        foreach (var player in await database.Players.Where(row => players.Contains(row.Id) && row.Name != null)
            .Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
            named[$"player:{player.Id}"] = player.Name!;
        foreach (var report in await (
            from row in database.Reports
            where reports.Contains(row.Id)
            join element in database.Elements on row.ElementId equals element.Id
            select new { row.Id, element.Name }).ToListAsync(cancellationToken))
            named[$"report:{report.Id}"] = report.Name;
        foreach (var recipe in await (
            from row in database.Recipes
            where recipes.Contains(row.Id)
            join first in database.Elements on row.FirstId equals first.Id
            join second in database.Elements on row.SecondId equals second.Id
            select new { row.Id, First = first.Name, Second = second.Name }).ToListAsync(cancellationToken))
            named[$"recipe:{recipe.Id}"] = $"{recipe.First} + {recipe.Second}";
        return named;
    }
}
