using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Languages;
using CraftAspire.Api.Naming;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Gives an element a name in another language. Its key, and what the model calls it, stay.</summary>
internal sealed class DisplayNameEditor(
    GameDbContext database, SettingsReader settings, BannedWords bannedWords, DisplayNames displayNames, AuditLog audit, TimeProvider time)
{
    /// <summary>A repeat changes nothing.</summary>
    public async Task<DisplayNamingOutcome> NameAsync(
        long telegramId, long elementId, string language, string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var names = await displayNames.CurrentAsync(cancellationToken);
        var element = await database.Elements.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == elementId && row.MergedIntoId == null, cancellationToken);
        if (element is null)
            return new DisplayNamingOutcome.NoSuchElement();

        var refusal = ElementNames.Refuse(
            wanted, element.Emoji, await settings.CurrentAsync(cancellationToken), await bannedWords.CurrentAsync(cancellationToken));
        if (refusal is not null)
            return new DisplayNamingOutcome.Refused(refusal);

        var folded = DisplayNameList.Fold(wanted);
        var taken = names.KeysOf(wanted, language)
            .FirstOrDefault(key => key != element.Key && DisplayNameList.Fold(names.NameOf(key, language) ?? "") == folded);
        if (taken is not null)
            return new DisplayNamingOutcome.Taken(taken);

        var before = names.NameOf(element.Key, language);
        if (before != wanted)
        {
            await database.InTransactionAsync(
                async token =>
                {
                    await WriteAsync(telegramId, element.Key, language, wanted, token);
                    var detail = $"{language}: {before ?? element.Name} → {wanted}";
                    await audit.RecordAsync(telegramId, AuditAct.ElementNamed, $"element:{elementId}", detail, token);
                    return true;
                },
                cancellationToken);
            await displayNames.AnnounceAsync();
        }

        return new DisplayNamingOutcome.Named(element.ToContract() with { Name = wanted });
    }

    private Task<int> WriteAsync(long telegramId, string key, string language, string name, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into element_names (key, language, name, given_by_id, given_at)
            values ({key}, {language}, {name}, (select id from players where telegram_id = {telegramId}), {time.GetUtcNow()})
            on conflict (key, language) do update
            set name = excluded.name, given_by_id = excluded.given_by_id, given_at = excluded.given_at
            """,
            cancellationToken);
}

/// <summary>All results of naming an element in a language.</summary>
internal abstract record DisplayNamingOutcome
{
    private DisplayNamingOutcome()
    {
    }

    public sealed record Named(Element Element) : DisplayNamingOutcome;

    public sealed record NoSuchElement : DisplayNamingOutcome;

    /// <summary>The name would not pass as an answer of the model either.</summary>
    public sealed record Refused(string Reason) : DisplayNamingOutcome;

    /// <summary>Another element is called so in that language.</summary>
    public sealed record Taken(string Element) : DisplayNamingOutcome;
}
