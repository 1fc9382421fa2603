using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// A group became a supergroup: the same chat under another id. Its game goes along first, then what the bot knows of it. Telegram says so
/// in the old chat, in the new one and in the error of a call, in any order; each of them does the whole, and the second finds it done.
/// </summary>
internal sealed class ChatMigration(IChatApi game, ChatLoader chats, TokenMinter tokens, IOptions<TelegramOptions> options)
{
    /// <exception cref="HttpRequestException">The game does not answer: nothing has moved yet, and whoever asks next moves it.</exception>
    public async Task MoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        using var moved = await game.SucceedAsync(tokens.MintForBot(options.Value.BotId), from, new ChatSuccessor(to), cancellationToken);
        if (!moved.IsSuccessStatusCode) throw new HttpRequestException($"The game moved no chat: {moved.StatusCode}");
        await chats.MoveAsync(from, to, cancellationToken);
    }
}
