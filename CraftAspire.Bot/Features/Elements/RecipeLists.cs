using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Elements;

/// <summary>The pairs that made an element, and what was made with it, page by page.</summary>
internal sealed class RecipeLists(GameCalls game) : ITapHandler
{
    private const int Size = 15;

    public IReadOnlyList<string> Verbs { get; } = [ElementVerbs.Recipes, ElementVerbs.Uses];

    public bool GoesAhead => true;

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var (id, isUses) = (tap.Scope, tap.Verb == ElementVerbs.Uses);
        // A dash is the first page, in the list itself.
        var (after, isTurned) = tap.Argument is "" or "-" ? (null, tap.Argument.Length > 0) : (tap.Argument, true);
        var answer = isUses
            ? await game.AskAsync(api => api.ElementUsesAsync(turn.Token, id, after, Size, cancellationToken), cancellationToken)
            : await game.AskAsync(api => api.ElementRecipesAsync(turn.Token, id, after, Size, cancellationToken), cancellationToken);
        if (answer is not Answer<Page<Recipe>>.Ok(var page))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        var text = TextOf(page.Items, isUses, turn.Words);
        var buttons = Buttons(tap, after, page.Next);
        if (isTurned) turn.Rewrite(tap.MessageId, text, buttons);
        else turn.Say(text, buttons);
    }

    private static string TextOf(IReadOnlyList<Recipe> recipes, bool isUses, Words words)
    {
        if (recipes.Count == 0) return words[isUses ? ElementsPhrase.UsesEmpty : ElementsPhrase.RecipesEmpty];
        var text = new StringBuilder(words[isUses ? ElementsPhrase.UsesTitle : ElementsPhrase.ElementRecipes]);
        foreach (var recipe in recipes)
        {
            text.Append("\n• ").Append(Show(recipe.First)).Append(" + ").Append(Show(recipe.Second));
            if (isUses) text.Append(" = ").Append(Show(recipe.Result));
        }

        return text.ToString();
    }

    private static string Show(Element element) => BoardView.Show(Thing.Of(element));

    private static IReadOnlyList<IReadOnlyList<Button>>? Buttons(Tap tap, string? after, string? next)
    {
        var row = new List<Button>();
        if (after is not null) row.Add(new Button("⏮", Tap.Data(tap.Verb, tap.Scope, "-")));
        if (next is not null) row.Add(new Button("▶️", Tap.Data(tap.Verb, tap.Scope, next)));
        return row.Count == 0 ? null : [row];
    }
}
