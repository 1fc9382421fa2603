using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Shows what a pair makes and made, and rolls it again.</summary>
internal sealed class Rerolls(AdministrationCalls administration) : IReplyHandler
{
    // For the history; the chat asks for no more than a tap.
    private const string Reason = "By hand, in the chat";

    public string Name => "reroll";

    public Task AskAsync(Turn turn)
    {
        turn.State = turn.State with { Awaited = new Awaited(Name) };
        turn.Say(
            turn.Words[AdministrationPhrase.RerollAsk],
            [[SettingsView.ButtonOf(turn.Words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]]);
        return Task.CompletedTask;
    }

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        if (!PairText.TryRead(message.Text ?? "", out var first, out var second))
        {
            turn.Say(turn.Words[AdministrationPhrase.RerollAsk]);
            return;
        }

        var answer = await administration.AskAsync(
            api => api.RecipeHistoryAsync(turn.Token, first, second, cancellationToken), cancellationToken);
        if (!AccessDenied.Stops(turn, answer)) Show(turn, messageId: 0, answer);
    }

    public async Task RerollAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (tap.Argument.Split('-') is not [var second, var made] || !TryId(second, out var secondId) || !TryId(made, out var madeId))
            return;

        var answer = await administration.AskAsync(
            api => api.RerollAsync(turn.Token, new Reroll(tap.Scope, secondId, madeId, Reason), cancellationToken), cancellationToken);
        if (!AccessDenied.Stops(turn, answer)) Show(turn, tap.MessageId, answer);
    }

    /// <summary>Rolls that recipe again.</summary>
    public static Button ButtonFor(Recipe recipe, Words words) => new(
        words[AdministrationPhrase.RerollButton],
        Tap.Data(
            AdminVerbs.Reroll, recipe.First.Id, string.Create(CultureInfo.InvariantCulture, $"{recipe.Second.Id}-{recipe.Result.Id}")));

    private static void Show(Turn turn, int messageId, Answer<RecipeStory> answer)
    {
        var words = turn.Words;
        if (answer is not Answer<RecipeStory>.Ok(var story))
        {
            turn.Answer(
                messageId,
                AdminProblems.Of(answer, words),
                [[SettingsView.ButtonOf(words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu)]]);
            return;
        }

        var earlier = story.Earlier.Select(old => $"\n{words.Moment(old.MadeAt)}: {Shown(old.Result)} · v{old.SettingsVersion}");
        turn.Answer(
            messageId,
            $"""
            {Shown(story.First)} + {Shown(story.Second)} = <b>{Shown(story.Current.Result)}</b>
            <i>{Html.Escape(story.Current.Model)} · v{story.Current.SettingsVersion} · {words.Moment(story.Current.MadeAt)}</i>
            {string.Concat(earlier)}
            """,
            [
                [
                    ButtonFor(new Recipe(story.First, story.Second, story.Current.Result), words),
                    SettingsView.ButtonOf(words, AdministrationPhrase.AdminMenu, AdminVerbs.Menu),
                ],
            ]);
    }

    private static string Shown(Element element) => $"{Html.Escape(element.Emoji)} {Html.Escape(element.Name)}";

    private static bool TryId(string text, out long id) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
