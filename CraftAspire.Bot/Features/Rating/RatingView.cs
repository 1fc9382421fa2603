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

    /// <summary>One button per period; the one that is shown is marked.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(RatingPeriod shown, Words words) =>
    [[
        Choice(RatingPeriod.All, RatingPhrase.RatingAll, shown, words),
        Choice(RatingPeriod.Week, RatingPhrase.RatingWeek, shown, words),
        Choice(RatingPeriod.Day, RatingPhrase.RatingDay, shown, words),
    ]];

    private static Button Choice(RatingPeriod period, Enum name, RatingPeriod shown, Words words) =>
        new(period == shown ? $"• {words[name]} •" : words[name], Tap.Data(Verb, 0, period));

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
