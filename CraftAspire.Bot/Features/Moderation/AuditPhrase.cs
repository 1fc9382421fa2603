namespace CraftAspire.Bot.Features.Moderation;

/// <summary>What the audit table tells of; each has one text, whose gap is the number of whom or what it was done to.</summary>
internal enum AuditPhrase
{
    RoleChanged,
    AppointedBySettings,
    SecondFactorEnrolled,
    SecondFactorLocked,
    SecondFactorSwitchedOff,
    SecondFactorReset,
    RecoveryCodeUsed,
    RecoveryCodesRenewed,
    SettingsPublished,
    SettingsRolledBack,
    ReportDismissed,
    ElementHidden,
    ElementRenamed,
    ElementEmojiChanged,
    ElementMerged,
    PlayerBanned,
    BanLifted,
    PlayerMuted,
    MuteLifted,
    PlayerNameBlanked,
    WordBanned,
    WordAllowed,
    RecipeRerolled,
    ElementNamed,
}
