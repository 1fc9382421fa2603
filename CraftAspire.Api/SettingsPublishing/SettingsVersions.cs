using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Game;
using CraftAspire.Api.Paging;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.SettingsPublishing;

/// <summary>Reads versions of the settings with players' reactions to the elements that each made.</summary>
internal sealed class SettingsVersions(GameDbContext database, IOptions<GenerationOptions> options)
{
    public async Task<CurrentSettings> CurrentAsync(CancellationToken cancellationToken)
    {
        var newest = await ReadAsync(database.GameSettings.OrderByDescending(row => row.Version).Take(1), cancellationToken);
        return new CurrentSettings(newest[0], Effective(newest[0].Content));
    }

    /// <summary>Null for a number that does not exist.</summary>
    public async Task<SettingsVersion?> VersionAsync(int version, CancellationToken cancellationToken) =>
        await ReadAsync(database.GameSettings.Where(row => row.Version == version), cancellationToken) is [var found] ? found : null;

    /// <summary>Latest first.</summary>
    public async Task<Page<SettingsVersion>> VersionsAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var before = page.After ?? int.MaxValue;
        var rows = database.GameSettings.Where(row => row.Version < before).OrderByDescending(row => row.Version).Take(page.Limit + 1);
        return page.Cut(await ReadAsync(rows, cancellationToken), version => version.Version);
    }

    private SettingsContent Effective(SettingsContent content)
    {
        var model = content.Model ?? options.Value.Model;
        var profile = ModelProfiles.For(model);
        return content with
        {
            Model = model,
            SystemPrompt = content.SystemPrompt ?? profile.SystemPrompt,
            Examples = content.Examples ?? ExampleRecipe.ToContract(profile.Examples),
            Choice = content.Choice ?? profile.Choice,
        };
    }

    private async Task<IReadOnlyList<SettingsVersion>> ReadAsync(IQueryable<GameSettingsRow> rows, CancellationToken cancellationToken)
    {
        var read = await rows
            .Select(row => new
            {
                Row = row,
                By = database.Players.Where(player => player.Id == row.CreatedById).Select(player => player.Name).FirstOrDefault(),
                Likes = database.Reactions.LongCount(reaction => reaction.SettingsVersion == row.Version && reaction.IsLike),
                Dislikes = database.Reactions.LongCount(reaction => reaction.SettingsVersion == row.Version && !reaction.IsLike),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. read.Select(one => new SettingsVersion(
            one.Row.Version, one.Row.ToSettings().ToContract(), one.By, one.Row.CreatedAt, one.Row.Reason, one.Likes, one.Dislikes))];
    }
}
