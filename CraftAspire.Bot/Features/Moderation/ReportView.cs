using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Administration;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>A report as a moderator sees it, and the buttons below it.</summary>
internal static class ReportView
{
    private static readonly SanctionLength[] Lengths =
    [
        SanctionLength.Hour, SanctionLength.Day, SanctionLength.Week, SanctionLength.Forever, SanctionLength.Lifted
    ];

    /// <summary>Blanks the name, in the argument of a sanction.</summary>
    public const char Blank = 'n';

    public static string TextOf(Report report, Words words)
    {
        var text = new StringBuilder($"🚩 <b>{BoardView.Show(Thing.Of(report.Element))}</b>");
        if (report.Place > 0) text.Append(" · ").Append(words.Say(ModerationPhrase.ReportPlace, report.Place, report.Waiting));
        text.Append('\n');
        if (report.Recipe is { } recipe)
            text.Append("🧪 ")
                .Append(BoardView.Show(Thing.Of(recipe.First)))
                .Append(" + ")
                .Append(BoardView.Show(Thing.Of(recipe.Second)))
                .Append('\n');
        text.Append(words[PhraseOf(report.Reason)]).Append(" · ").Append(words.Date(report.ReportedAt));
        // Once decided none is open.
        if (report.Verdict is null) text.Append(" · ").Append(words.Count(Noun.Reports, report.Reports));
        text.Append('\n');
        text.Append(words.Say(ModerationPhrase.ReportHolders, report.Holders)).Append('\n');
        if (report.Discoverer is { } discoverer)
            text.Append(words.Say(ModerationPhrase.ReportDiscoverer, new Html(NameOf(discoverer, words))))
                .Append(" · ")
                .Append(words.Count(Noun.Points, report.Points))
                .Append('\n');
        if (report.Reporter is { } reporter)
            text.Append(words.Say(ModerationPhrase.ReportReporter, new Html(NameOf(reporter, words)))).Append('\n');
        if (report.Verdict is { } verdict) text.Append('\n').Append(ModerationProblems.Decided(verdict, words));
        return text.ToString();
    }

    /// <param name="role">Of the reader: admins may roll the recipe again.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Report report, Role role, Words words)
    {
        var next = Of(ModerationPhrase.ReportNext, ModerationVerbs.Next, report, words);
        if (report.Verdict is not null) return [[Of(ModerationPhrase.ReportSanction, ModerationVerbs.Sanction, report, words), next]];
        return
        [
            [Of(ModerationPhrase.ReportHide, ModerationVerbs.Hide, report, words), Of(
                ModerationPhrase.ReportRename, ModerationVerbs.Rename, report, words)],
            [Of(ModerationPhrase.ReportMerge, ModerationVerbs.Merge, report, words), Of(
                ModerationPhrase.ReportDismiss, ModerationVerbs.Dismiss, report, words)],
            [new(words[ModerationPhrase.ReportEmoji], Tap.Data(EmojiCommand.AskVerb, report.Element.Id)), Of(
                ModerationPhrase.ReportSanction, ModerationVerbs.Sanction, report, words)],
            role is Role.Admin && report.Recipe is { } recipe ? [Rerolls.ButtonFor(recipe, words), next] : [next],
        ];
    }

    /// <summary>Keep the points or take them back.</summary>
    /// <param name="verb">Of the ruling that goes on.</param>
    /// <param name="before">What the argument begins with.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Points(string verb, long reportId, string before, Words words) =>
    [
        [
            new(words[ModerationPhrase.PointsKeep], Tap.Data(verb, reportId, before + ModerationVerbs.Keep)),
            new(words[ModerationPhrase.PointsTake], Tap.Data(verb, reportId, before + ModerationVerbs.Take)),
        ],
        [Back(reportId, words)],
    ];

    /// <summary>
    /// The discoverer or the reporter: <c>d</c> or <c>r</c>, then <c>b</c> for a ban, <c>m</c> for a mute or <c>n</c> for the name.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Suspects(Report report, Words words)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (report.Discoverer is { } discoverer) rows.AddRange(Choices(discoverer, "d"));
        if (report.Reporter is { } reporter && reporter.PlayerId != report.Discoverer?.PlayerId) rows.AddRange(Choices(reporter, "r"));
        rows.Add([Back(report.Id, words)]);
        return rows;

        // A row each: names are long.
        IReadOnlyList<Button>[] Choices(Suspect suspect, string whom) =>
        [
            [new(
                $"⛔ {words[ModerationPhrase.Ban]}: {PlainName(suspect, words)}",
                Tap.Data(ModerationVerbs.Sanction, report.Id, whom + "b"))],
            [new(
                $"🔇 {words[ModerationPhrase.Mute]}: {PlainName(suspect, words)}",
                Tap.Data(ModerationVerbs.Sanction, report.Id, whom + "m"))],
            .. suspect.Name is null ? (IReadOnlyList<Button>[])[] : [[new(
                $"🙈 {words[ModerationPhrase.BlankName]}: {PlainName(suspect, words)}",
                Tap.Data(ModerationVerbs.Sanction, report.Id, whom + Blank))]],
        ];
    }

    public static IReadOnlyList<IReadOnlyList<Button>> Times(long reportId, string choice, Words words) =>
    [
        .. Lengths.Select(
            (length, index) =>
                new Button(words[PhraseOf(length)], Tap.Data(ModerationVerbs.Sanction, reportId, $"{choice}{index}"))).Chunk(2),
        [Back(reportId, words)],
    ];

    public static SanctionLength? LengthAt(char index) => index - '0' is var at && at >= 0 && at < Lengths.Length ? Lengths[at] : null;

    public static Enum PhraseOf(ReportReason reason) => reason switch
    {
        ReportReason.Offensive => ModerationPhrase.ReasonOffensive,
        ReportReason.Duplicate => ModerationPhrase.ReasonDuplicate,
        ReportReason.Nonsense => ModerationPhrase.ReasonNonsense,
        _ => ModerationPhrase.ReasonOther,
    };

    public static Enum PhraseOf(SanctionLength length) => length switch
    {
        SanctionLength.Hour => ModerationPhrase.LengthHour,
        SanctionLength.Day => ModerationPhrase.LengthDay,
        SanctionLength.Week => ModerationPhrase.LengthWeek,
        SanctionLength.Forever => ModerationPhrase.LengthForever,
        _ => ModerationPhrase.LengthLifted,
    };

    private static Button Of(Enum phrase, string verb, Report report, Words words) => new(words[phrase], Tap.Data(verb, report.Id));

    /// <summary>Shows the report again, in place of a question.</summary>
    public static Button Back(long reportId, Words words) =>
        new(words[ModerationPhrase.ReportBack], Tap.Data(ModerationVerbs.View, reportId));

    private static string PlainName(Suspect suspect, Words words) =>
        PersonName.Clean(suspect.Name) is { Length: > 0 } name ? name : words[Phrase.RatingSomebody];

    private static string NameOf(Suspect suspect, Words words) => PersonName.Show(suspect.Name, words).Value
        + (suspect.BannedUntil is null ? "" : " ⛔")
        + (suspect.MutedUntil is null ? "" : " 🔇");
}
