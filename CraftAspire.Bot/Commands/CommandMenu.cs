using CraftAspire.Bot.Languages;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Commands;

/// <summary>The menu behind the slash, in each language. It only shows what there is: rights are checked where they matter.</summary>
internal sealed class CommandMenu(ITelegramBotClient telegram, IEnumerable<IChatCommand> commands)
{
    public async Task Publish(CancellationToken stop)
    {
        foreach (var words in Words.All)
        {
            // The menu without a language is for everybody whose language is not among ours.
            var language = words == Words.All[0] ? null : words.Language;
            var menu = commands.Select(command => new BotCommand(command.Name, words[command.Description])).ToArray();
            await telegram.SetMyCommands(menu, languageCode: language, cancellationToken: stop);
        }
    }
}
