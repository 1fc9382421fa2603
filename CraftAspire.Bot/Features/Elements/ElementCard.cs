using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Moderation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Elements;

/// <summary>
/// All about one element: who found it first and when, how the player made it, its lineage as a picture, and what can be done with it.
/// </summary>
internal sealed class ElementCard(GameCalls game, BotIdentity identity)
{
    // A caption holds 1,024 characters.
    private const int MostRecipes = 5;

    public async Task ShowAsync(Turn turn, long id, CancellationToken cancellationToken) =>
        Show(turn, await game.AskAsync(api => api.ElementAsync(turn.Token, id, cancellationToken), cancellationToken));

    public async Task ShowByNameAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        Show(turn, await game.AskAsync(api => api.ElementByNameAsync(turn.Token, name, cancellationToken), cancellationToken));

    private void Show(Turn turn, Answer<ElementDetails> answer)
    {
        if (answer is not Answer<ElementDetails>.Ok(var details))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        var (text, buttons) = (TextOf(details, turn.Words), Buttons(details, turn.Words));
        if (details.Lineage.Count == 0)
        {
            turn.Say(text, buttons);
            return;
        }

        var steps = details.Lineage.Select(recipe => new Picture.Fusion(recipe.First, recipe.Second, recipe.Result));
        turn.Show(new Picture.LineageTree(details.Element, [.. steps]), text, buttons);
    }

    private List<IReadOnlyList<Button>> Buttons(ElementDetails details, Words words)
    {
        var id = details.Element.Id;
        var favourite = new Button(
            words[details.IsFavourite ? BoardPhrase.ButtonRemoveFavourite : BoardPhrase.ButtonAddFavourite],
            Tap.Data(ElementVerbs.Mark, id));
        var uses = new Button(words[ElementsPhrase.ButtonUses], Tap.Data(ElementVerbs.Uses, id));
        var rows = new List<IReadOnlyList<Button>>
        {
            new[] { new Button(words[ElementsPhrase.ButtonCombine], Tap.Data(ElementVerbs.Combine, id)), favourite },
        };
        // What everything begins with is made from nothing, and nobody reports it.
        rows.Add(details.IsBase ? [uses] : [new Button(words[ElementsPhrase.ButtonRecipes], Tap.Data(ElementVerbs.Recipes, id)), uses]);
        var last = new List<Button>();
        if (identity.UserName is { } bot) last.Add(Button.To(words[ElementsPhrase.ButtonShare], ShareLink(bot, details.Element, words)));
        if (!details.IsBase) last.Add(ReportCommand.Flag(id, words));
        if (last.Count > 0) rows.Add(last);
        return rows;
    }

    /// <summary>Telegram asks with whom; the message leads to this bot.</summary>
    private static Uri ShareLink(string bot, Element element, Words words)
    {
        var text = Uri.EscapeDataString(Html.Strip(words.Say(ElementsPhrase.ShareText, $"{element.Emoji} {element.Name}")));
        return new Uri($"https://t.me/share/url?url={Uri.EscapeDataString($"https://t.me/{bot}")}&text={text}");
    }

    private static string TextOf(ElementDetails details, Words words)
    {
        var text = new StringBuilder($"<b>{BoardView.Show(Thing.Of(details.Element))}</b>\n").Append(Origin(details, words)).Append('\n');
        if (!details.IsBase) text.Append(words.Say(ElementsPhrase.ElementDepth, details.Element.Depth)).Append('\n');
        text.Append(
            details.TimesUsed == 0
                ? words[ElementsPhrase.ElementUnused]
                : words.Say(ElementsPhrase.ElementUsed, new Html(words.Count(Noun.Recipes, details.TimesUsed))));
        if (details.KnownRecipes.Count == 0) return text.ToString();

        text.Append("\n\n").Append(words[ElementsPhrase.ElementRecipes]);
        foreach (var recipe in details.KnownRecipes.Take(MostRecipes))
        {
            text.Append("\n• ")
                .Append(BoardView.Show(Thing.Of(recipe.First)))
                .Append(" + ")
                .Append(BoardView.Show(Thing.Of(recipe.Second)));
        }

        return text.ToString();
    }

    private static string Origin(ElementDetails details, Words words) => details switch
    {
        { IsBase: true } or { DiscoveredAt: null } => words[ElementsPhrase.ElementBase],
        { DiscoveredByYou: true, DiscoveredAt: { } moment } => words.Say(ElementsPhrase.ElementFoundByYou, words.Date(moment)),
        { DiscoveredBy: { } name, DiscoveredAt: { } moment } => words.Say(
            ElementsPhrase.ElementFoundBy, PersonName.Show(name, words), words.Date(moment)),
        { DiscoveredAt: { } moment } => words.Say(ElementsPhrase.ElementFoundOn, words.Date(moment)),
    };
}
