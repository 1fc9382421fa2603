using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// The menu behind the slash: for everybody in each language, and longer ones in the private chats of moderators and admins. It only
/// shows what there is: rights are checked where they matter.
/// </summary>
/// <param name="services">The commands are asked for when they are needed: some of them lead back here.</param>
internal sealed class CommandMenu(ITelegramBotClient telegram, IServiceProvider services)
{
    public async Task Publish(CancellationToken stop)
    {
        foreach (var words in Words.All)
        {
            // The menu without a language is for everybody whose language is not among ours.
            var language = words == Words.All[0] ? null : words.Language;
            await telegram.SetMyCommands(
                EntriesFor(Role.User, words).Select(entry => new BotCommand(entry.Name, entry.Text)),
                languageCode: language,
                cancellationToken: stop);
        }
    }

    /// <summary>
    /// Brings a private chat's own menu up to the player's role and language; players without a role have none of their own.
    /// </summary>
    public void Keep(Turn turn, Role role)
    {
        var isOwn = role > Role.User;
        if (turn.IsGroup || (turn.State.Menu == role && !isOwn)) return;

        turn.State = turn.State with { Menu = role };
        turn.ShowMenu(isOwn ? EntriesFor(role, turn.Words) : []);
    }

    private List<MenuEntry> EntriesFor(Role role, Words words) =>
        [.. services.GetServices<IChatCommand>().Where(command => command.For <= role).Select(
            command => new MenuEntry(command.Name, words[command.Description]))];
}
