namespace CraftAspire.Api.Audit;

/// <summary>The acts that the audit table records.</summary>
internal static class AuditAct
{
    public const string RoleChanged = "role.changed";
    public const string SecondFactorEnrolled = "second-factor.enrolled";
    public const string SecondFactorLocked = "second-factor.locked";
    public const string SecondFactorSwitchedOff = "second-factor.switched-off";
    public const string RecoveryCodeUsed = "second-factor.recovery-code-used";
    public const string RecoveryCodesRenewed = "second-factor.recovery-codes-renewed";
    public const string SettingsPublished = "settings.published";
    public const string SettingsRolledBack = "settings.rolled-back";
    public const string ReportDismissed = "report.dismissed";
    public const string ElementHidden = "element.hidden";
    public const string ElementRenamed = "element.renamed";
    public const string ElementMerged = "element.merged";
    public const string ElementEmojiChanged = "element.emoji-changed";
    public const string ElementNamed = "element.named";
    public const string PlayerNameBlanked = "player.name-blanked";
    public const string PlayerBanned = "player.banned";
    public const string PlayerMuted = "player.muted";
    public const string WordBanned = "word.banned";
    public const string WordAllowed = "word.allowed";
    public const string RecipeRerolled = "recipe.rerolled";
}
