using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Data;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Gives an element another emoji, and asks the model for good ones.</summary>
internal sealed class EmojiEditor(GameDbContext database, Generator generator, SettingsReader settings, AuditLog audit)
{
    /// <summary>
    /// The element with the emoji; null for an element that does not exist or is a base element. A repeat changes nothing.
    /// </summary>
    public Task<Element?> ChangeAsync(long telegramId, long elementId, string emoji, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
        async token =>
        {
            var rows = database.Elements.Where(element => element.Id == elementId && !element.IsBase && element.MergedIntoId == null);
            var before = await rows.Select(element => element.Emoji).SingleOrDefaultAsync(token);
            if (before is null)
                return null;

            if (before != emoji)
            {
                await rows.ExecuteUpdateAsync(element => element.SetProperty(e => e.Emoji, emoji), token);
                await audit.RecordAsync(telegramId, AuditAct.ElementEmojiChanged, $"element:{elementId}", $"{before} → {emoji}", token);
            }

            return (await rows.AsNoTracking().SingleAsync(token)).ToContract();
        },
        cancellationToken);

    /// <summary>
    /// Emoji that the model gives the element, without its present one; null for an element that does not exist or is a base element.
    /// </summary>
    public async Task<IReadOnlyList<string>?> SuggestAsync(long elementId, CancellationToken cancellationToken)
    {
        var element = await (
            from made in database.Elements
            where made.Id == elementId && !made.IsBase
            join first in database.Elements on made.BornOfFirstId equals first.Id
            join second in database.Elements on made.BornOfSecondId equals second.Id
            select new { made.Name, made.Emoji, First = first.Name, Second = second.Name }).SingleOrDefaultAsync(cancellationToken);
        return element is null
            ? null
            : await generator.EmojiAsync(
                element.Name, element.Emoji, element.First, element.Second, await settings.CurrentAsync(cancellationToken),
                    cancellationToken);
    }
}
