namespace CraftAspire.Bot.Features.Privacy;

/// <summary>What the bot says here; the words stand in <c>PrivacyTexts.resx</c>, one file for each language.</summary>
internal enum PrivacyPhrase
{
    Privacy,
    ForgetQuestion,
    ForgetYes,
    ForgetNo,
    Forgotten,
    ForgetKept,
    CommandPrivacy,
    CommandForget,
    ForgetRole,
    CommandExport,
    Exported,
}
