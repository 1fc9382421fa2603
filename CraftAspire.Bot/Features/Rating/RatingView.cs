using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Rating;

/// <summary>The rating as a message.</summary>
internal static class RatingView
{
    public const string Verb = "r";

    /// <summary>The scope of a button that shows the points of everybody.</summary>
    public const int Everybody = 0;

    /// <summary>The scope of a button that shows those of the group.</summary>
    public const int Group = 1;

    public static string TextOf(RatingTable table, Words words)
    {
        var text = new StringBuilder(words[TitleOf(table.Period)])
            .Append(" · 👥 ")
            .Append(words.Count(Noun.Players, table.Players))
            .Append("\n\n");
        if (table.Top.Count == 0) return text.Append(words[RatingPhrase.RatingEmpty]).ToString();

        foreach (var place in table.Top) AppendLine(text, place, words);
        if (table.You is null) text.Append('\n').Append(words[RatingPhrase.RatingNoPlace]);
        else if (!table.Top.Any(place => place.IsYou)) AppendNeighbours(text, table, words);

        return text.ToString();
    }

    /// <summary>One button per period; the one that is shown is marked. In a group also whose points count.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(RatingPeriod shown, bool ofGroup, Turn turn)
    {
        var (words, scope) = (turn.Words, ofGroup ? Group : Everybody);
        IReadOnlyList<Button> periods =
        [
            Choice(words[RatingPhrase.RatingAll], RatingPeriod.All == shown, scope, RatingPeriod.All),
            Choice(words[RatingPhrase.RatingWeek], RatingPeriod.Week == shown, scope, RatingPeriod.Week),
            Choice(words[RatingPhrase.RatingDay], RatingPeriod.Day == shown, scope, RatingPeriod.Day),
        ];
        if (!turn.IsGroup) return [periods];

        return
        [
            periods,
            [
                Choice(words[RatingPhrase.RatingGroup], ofGroup, Group, shown),
                Choice(words[RatingPhrase.RatingEverybody], !ofGroup, Everybody, shown),
            ],
        ];
    }

    private static Button Choice(string name, bool isShown, int scope, RatingPeriod period) =>
        new(isShown ? $"• {name} •" : name, Tap.Data(Verb, scope, period));

    /// <summary>The rows around one's own, without those that stand at the top already; dots only where rows are left out.</summary>
    private static void AppendNeighbours(StringBuilder text, RatingTable table, Words words)
    {
        var (top, around) = (table.Top, table.Neighbours);
        var shared = Enumerable.Range(1, Math.Min(top.Count, around.Count)).LastOrDefault(
            count => top.TakeLast(count).SequenceEqual(around.Take(count)));
        if (shared == 0 && around is [{ Place: var first }, ..] && first > top.Count + 1) text.Append("…\n");
        foreach (var place in around.Skip(shared)) AppendLine(text, place, words);
    }

    private static void AppendLine(StringBuilder text, RatingPlace place, Words words)
    {
        var name = PersonName.Show(place.Name, words);
        text.Append(Medal(place.Place)).Append(' ');
        text.Append(place.IsYou ? $"<b>{name} ({words[RatingPhrase.RatingYou]})</b>" : name);
        text.Append(" — ").Append(words.Count(Noun.Points, place.Points)).Append('\n');
    }

    private static string Medal(long place) => place switch
    {
        1 => "🥇",
        2 => "🥈",
        3 => "🥉",
        _ => $"{place}.",
    };

    private static Enum TitleOf(RatingPeriod period) => period switch
    {
        RatingPeriod.Week => RatingPhrase.RatingTitleWeek,
        RatingPeriod.Day => RatingPhrase.RatingTitleDay,
        _ => RatingPhrase.RatingTitleAll,
    };
}
