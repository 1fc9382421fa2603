using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// Publishes the command menu: one per language, and longer ones in the private chats of moderators and admins. The menu protects
/// nothing: the game checks every call.
/// </summary>
/// <param name="services">Resolves the commands on demand, because some of them depend on the menu.</param>
internal sealed class CommandMenu(ITelegramBotClient telegram, IServiceProvider services)
{
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        foreach (var words in Words.All)
        {
            // The menu without a language serves players with a language that the bot does not speak.
            var language = words == Words.All[0] ? null : words.Language;
            await telegram.SetMyCommands(
                EntriesFor(Role.User, words).Select(entry => new BotCommand(entry.Name, entry.Text)),
                languageCode: language,
                cancellationToken: cancellationToken);
            await DescribeAsync(language, words, cancellationToken);
        }
    }

    /// <summary>
    /// An empty chat and the bot's profile say what it is. Telegram lets a bot change that rarely, so what is there already stays.
    /// </summary>
    private async Task DescribeAsync(string? language, Words words, CancellationToken cancellationToken)
    {
        if ((await telegram.GetMyDescription(language, cancellationToken)).Description != words[Phrase.About])
            await telegram.SetMyDescription(words[Phrase.About], language, cancellationToken);
        if ((await telegram.GetMyShortDescription(language, cancellationToken)).ShortDescription != words[Phrase.AboutShort])
            await telegram.SetMyShortDescription(words[Phrase.AboutShort], language, cancellationToken);
    }

    /// <summary>
    /// Brings a private chat's own menu up to the player's role. Players without a role have one only in a language that they chose.
    /// </summary>
    public void Keep(Turn turn, Role role)
    {
        if (turn.IsGroup || (turn.State.Menu == role && role == Role.User)) return;

        turn.State = turn.State with { Menu = role };
        turn.ShowMenu(role > Role.User || turn.State.MenuLanguage is not null ? EntriesFor(role, turn.Words) : []);
    }

    /// <summary>Gives the chat a menu in the language that was chosen for it.</summary>
    public void Speak(Turn turn)
    {
        turn.State = turn.State with { MenuLanguage = turn.Words.Language };
        turn.ShowMenu(EntriesFor(turn.IsGroup ? Role.User : turn.State.Menu, turn.Words));
    }

    private List<MenuEntry> EntriesFor(Role role, Words words) =>
        [.. services.GetServices<IChatCommand>().Where(command => command.For <= role).Select(
            command => new MenuEntry(command.Name, words[command.Description]))];
}
