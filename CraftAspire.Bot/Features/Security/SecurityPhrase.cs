namespace CraftAspire.Bot.Features.Security;

/// <summary>What the bot says here; the words stand in <c>SecurityTexts.resx</c>, one file for each language.</summary>
internal enum SecurityPhrase
{
    SecurityOff,
    SecurityNeeded,
    SecuritySetUp,
    SecurityScan,
    SecurityDeletePicture,
    SecurityOn,
    RecoveryCodes,
    RecoveryCodesSaved,
    SecurityStands,
    SecurityRaised,
    SecurityLocked,
    SecurityRenew,
    SecurityAnew,
    SecuritySwitchOff,
    SecurityOffQuestion,
    SecurityIsOff,
    CodeQuestion,
    CodeRight,
    CodeWrong,
    CodeUsed,
    CodeLocked,
    CodeForm,
    CodeStray,
    CommandSecurity,
    RoleUser,
    RoleModerator,
    RoleAdmin,
}
