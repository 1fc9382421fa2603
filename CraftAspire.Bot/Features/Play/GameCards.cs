using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>A game as a card, to be forwarded.</summary>
internal static class GameCards
{
    // What every game begins with.
    private const int BaseElements = 4;

    /// <summary>True for a game in which nothing was made.</summary>
    public static bool IsEmpty(Session session) => session.Elements <= BaseElements;

    public static Picture.SummaryCard Draw(SessionSummary summary, Words words)
    {
        var lines = new List<Picture.Line>
        {
            new(words[PlayPhrase.CardElements], $"{summary.Session.Elements}"),
            new(words[PlayPhrase.CardDiscoveries], $"{summary.Session.Discoveries}"),
            new(words[PlayPhrase.CardPoints], $"{summary.Session.Points}"),
            new(words[PlayPhrase.CardDuration], words.Count(Noun.Minutes, (long)Math.Ceiling(summary.Duration.TotalMinutes))),
        };
        if (summary.Rarest is { } rarest) lines.Add(new(words[PlayPhrase.CardRarest], rarest.Name, rarest.Emoji));
        if (summary.Deepest is { } deepest) lines.Add(new(words[PlayPhrase.CardDeepest], deepest.Name, deepest.Emoji));
        return new Picture.SummaryCard(words[PlayPhrase.CardTitle], lines, words[PlayPhrase.CardFooter]);
    }
}
