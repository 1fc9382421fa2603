using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CraftAspire.Bot.Admin;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Moderation;

/// <summary>Entries of the audit table in the reader's language.</summary>
internal static class AuditView
{
    // Ten of them and their frame fit into one message.
    private const int LongestDetail = 200;

    private static readonly FrozenDictionary<string, Deed> Deeds = new Dictionary<string, Deed>
    {
        ["role.changed"] = Deed.RoleChanged,
        ["second-factor.enrolled"] = Deed.SecondFactorEnrolled,
        ["second-factor.locked"] = Deed.SecondFactorLocked,
        ["second-factor.switched-off"] = Deed.SecondFactorSwitchedOff,
        ["second-factor.recovery-code-used"] = Deed.RecoveryCodeUsed,
        ["second-factor.recovery-codes-renewed"] = Deed.RecoveryCodesRenewed,
        ["settings.published"] = Deed.SettingsPublished,
        ["settings.rolled-back"] = Deed.SettingsRolledBack,
        ["report.dismissed"] = Deed.ReportDismissed,
        ["element.hidden"] = Deed.ElementHidden,
        ["element.renamed"] = Deed.ElementRenamed,
        ["element.merged"] = Deed.ElementMerged,
        ["player.banned"] = Deed.PlayerBanned,
        ["player.muted"] = Deed.PlayerMuted,
        ["word.banned"] = Deed.WordBanned,
        ["word.allowed"] = Deed.WordAllowed,
        ["recipe.rerolled"] = Deed.RecipeRerolled,
    }.ToFrozenDictionary();

    public static string TextOf(IReadOnlyList<AuditEntry> entries, Words words)
    {
        var text = new StringBuilder(words[Phrase.AuditTitle]).Append("\n\n");
        if (entries.Count == 0) text.Append('–');
        foreach (var entry in entries)
        {
            text.Append(words.Moment(entry.At)).Append(" · <b>").Append(Html.Escape(entry.Actor ?? "–")).Append("</b>\n");
            text.Append(What(entry, words)).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>One act: what was done to whom, and more about it. An act that is not known here stands as the game calls it.</summary>
    public static string What(AuditEntry entry, Words words)
    {
        var (told, detail) = Read(entry, words);
        return detail is null ? told : $"{told}: {Html.Escape(detail[..Math.Min(LongestDetail, detail.Length)])}";
    }

    private static (string Told, string? Detail) Read(AuditEntry entry, Words words)
    {
        var subject = entry.Subject[(entry.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Deeds.TryGetValue(entry.Act, out var deed)
            ? deed switch
            {
                Deed.RoleChanged when entry.Actor is null && Roles(entry.Detail, words) is null => (words.Tell(Deed.AppointedBySettings, subject), null),
                Deed.RoleChanged => (words.Tell(deed, subject), Roles(entry.Detail, words) ?? entry.Detail),
                Deed.SecondFactorSwitchedOff when entry.Detail is not null => (words.Tell(Deed.SecondFactorReset, subject), null),
                Deed.PlayerBanned when IsLifted(entry) => (words.Tell(Deed.BanLifted, subject), null),
                Deed.PlayerMuted when IsLifted(entry) => (words.Tell(Deed.MuteLifted, subject), null),
                Deed.PlayerBanned or Deed.PlayerMuted => (words.Tell(deed, subject), Length(entry.Detail, words)),
                _ => (words.Tell(deed, subject), entry.Detail),
            }
            : ($"<code>{Html.Escape(entry.Act)}</code> {Html.Escape(entry.Subject)}", entry.Detail);
    }

    /// <summary>Reads <c>user → moderator</c>.</summary>
    private static string? Roles(string? detail, Words words) =>
        detail?.Split(" → ") is [var before, var after] && Enum.TryParse<Role>(before, ignoreCase: true, out var from) && Enum.TryParse<Role>(after, ignoreCase: true, out var to)
            ? $"{words[RoleDesk.LabelOf(from)]} → {words[RoleDesk.LabelOf(to)]}"
            : null;

    private static bool IsLifted(AuditEntry entry) => entry.Detail == nameof(SanctionLength.Lifted);

    private static string? Length(string? detail, Words words) =>
        Enum.TryParse<SanctionLength>(detail, out var length) ? words[ReportView.PhraseOf(length)] : detail;
}
