using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Data;
using CraftAspire.Api.Settings;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Gives an element another name, by the rules that the model's answers obey.</summary>
internal sealed class ElementRenamer(GameDbContext database, SettingsBook settings, BannedWords bannedWords, AuditBook audit)
{
    /// <summary>Within a transaction that has locked the element.</summary>
    public async Task<RulingOutcome> RenameAsync(long telegramId, Accused element, string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var refusal = AnswerChecks.RefuseName(
            wanted, element.Emoji, await settings.CurrentAsync(cancellationToken), await bannedWords.CurrentAsync(cancellationToken));
        if (refusal is not null)
            return new RulingOutcome.NameRefused(refusal);

        var key = ElementKey.Of(wanted);
        var owner = await database.Elements.Where(other => other.Key == key && other.Id != element.Id).Select(other => other.Name).SingleOrDefaultAsync(cancellationToken);
        if (owner is not null)
            return new RulingOutcome.NameTaken(owner);

        await database.Elements
            .Where(row => row.Id == element.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(renamed => renamed.Name, wanted).SetProperty(renamed => renamed.Key, key), cancellationToken);
        await audit.RecordAsync(telegramId, AuditAct.ElementRenamed, $"element:{element.Id}", $"{element.Name} → {wanted}", cancellationToken);
        return new RulingOutcome.Done();
    }
}
