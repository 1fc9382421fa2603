using System.Collections.Frozen;
using System.Text;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>Entries of the audit table in the reader's language.</summary>
internal static class AuditView
{
    // Ten of them and their frame fit into one message.
    private const int LongestDetail = 200;

    private static readonly FrozenDictionary<string, AuditPhrase> Deeds = new Dictionary<string, AuditPhrase>
    {
        ["role.changed"] = AuditPhrase.RoleChanged,
        ["second-factor.enrolled"] = AuditPhrase.SecondFactorEnrolled,
        ["second-factor.locked"] = AuditPhrase.SecondFactorLocked,
        ["second-factor.switched-off"] = AuditPhrase.SecondFactorSwitchedOff,
        ["second-factor.recovery-code-used"] = AuditPhrase.RecoveryCodeUsed,
        ["second-factor.recovery-codes-renewed"] = AuditPhrase.RecoveryCodesRenewed,
        ["settings.published"] = AuditPhrase.SettingsPublished,
        ["settings.rolled-back"] = AuditPhrase.SettingsRolledBack,
        ["report.dismissed"] = AuditPhrase.ReportDismissed,
        ["element.hidden"] = AuditPhrase.ElementHidden,
        ["element.renamed"] = AuditPhrase.ElementRenamed,
        ["element.emoji-changed"] = AuditPhrase.ElementEmojiChanged,
        ["element.named"] = AuditPhrase.ElementNamed,
        ["element.merged"] = AuditPhrase.ElementMerged,
        ["player.banned"] = AuditPhrase.PlayerBanned,
        ["player.muted"] = AuditPhrase.PlayerMuted,
        ["player.name-blanked"] = AuditPhrase.PlayerNameBlanked,
        ["word.banned"] = AuditPhrase.WordBanned,
        ["word.allowed"] = AuditPhrase.WordAllowed,
        ["recipe.rerolled"] = AuditPhrase.RecipeRerolled,
    }.ToFrozenDictionary();

    public static string TextOf(IReadOnlyList<AuditEntry> entries, Words words)
    {
        var text = new StringBuilder(words[ModerationPhrase.AuditTitle]).Append("\n\n");
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
        var number = entry.Subject[(entry.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var subject = entry.SubjectName is { } name ? $"“{name}”" : number;
        return Deeds.TryGetValue(entry.Act, out var deed)
            ? deed switch
            {
                AuditPhrase.RoleChanged when entry.Actor is null && Roles(entry.Detail, words) is null =>
                    (words.Say(AuditPhrase.AppointedBySettings, subject), null),
                AuditPhrase.RoleChanged => (words.Say(deed, subject), Roles(entry.Detail, words) ?? entry.Detail),
                AuditPhrase.SecondFactorSwitchedOff when entry.Detail is not null =>
                    (words.Say(AuditPhrase.SecondFactorReset, subject), null),
                AuditPhrase.PlayerBanned when IsLifted(entry) => (words.Say(AuditPhrase.BanLifted, subject), null),
                AuditPhrase.PlayerMuted when IsLifted(entry) => (words.Say(AuditPhrase.MuteLifted, subject), null),
                AuditPhrase.PlayerBanned or AuditPhrase.PlayerMuted => (words.Say(deed, subject), Length(entry.Detail, words)),
                _ => (words.Say(deed, subject), entry.Detail == entry.SubjectName ? null : entry.Detail),
            }
            : ($"<code>{Html.Escape(entry.Act)}</code> {Html.Escape(entry.Subject)}", entry.Detail);
    }

    /// <summary>Reads <c>user → moderator</c>.</summary>
    private static string? Roles(string? detail, Words words) =>
        detail?.Split(" → ") is [var before, var after]
            && Enum.TryParse<Role>(before, ignoreCase: true, out var from)
            && Enum.TryParse<Role>(after, ignoreCase: true, out var to)
            ? $"{words[RoleNames.PhraseOf(from)]} → {words[RoleNames.PhraseOf(to)]}"
            : null;

    private static bool IsLifted(AuditEntry entry) => entry.Detail == nameof(SanctionLength.Lifted);

    private static string? Length(string? detail, Words words) =>
        Enum.TryParse<SanctionLength>(detail, out var length) ? words[ReportView.PhraseOf(length)] : detail;
}
