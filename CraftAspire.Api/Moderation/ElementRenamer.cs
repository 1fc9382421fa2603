using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;
using CraftAspire.Api.Settings;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Renames an element by the rules for the model's answers.</summary>
internal sealed class ElementRenamer(GameDbContext database, SettingsReader settings, BannedWords bannedWords, AuditLog audit)
{
    /// <summary>Runs in a transaction that has locked the element.</summary>
    public async Task<RulingOutcome> RenameAsync(long telegramId, ReportedElement element, string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var refusal = ElementNames.Refuse(
            wanted, element.Emoji, await settings.CurrentAsync(cancellationToken), await bannedWords.CurrentAsync(cancellationToken));
        if (refusal is not null)
            return new RulingOutcome.NameRefused(refusal);

        var key = ElementKey.Of(wanted);
        var owner = await database.Elements
            .Where(other => other.Key == key && other.Id != element.Id)
            .Select(other => other.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (owner is not null)
            return new RulingOutcome.NameTaken(owner);

        await database.Elements
            .Where(row => row.Id == element.Id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(renamed => renamed.Name, wanted).SetProperty(renamed => renamed.Key, key), cancellationToken);
        await audit.RecordAsync(
            telegramId, AuditAct.ElementRenamed, $"element:{element.Id}", $"{element.Name} → {wanted}", cancellationToken);
        return new RulingOutcome.Done();
    }
}
