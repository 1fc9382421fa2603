using System.Text.RegularExpressions;
using CraftAspire.Tests.Bot.Administration;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Bot.Moderation;

/// <summary>What tests of moderation in the chat say again and again.</summary>
internal static class Discoveries
{
    /// <summary>Somebody new in the game, with a board.</summary>
    public static async Task<Person> NewPlayer(this AdministeredGame game, string name)
    {
        var person = await game.NewPerson(name);
        await person.Sends("/start");
        await person.Sees(BotAtPlay.IsBoard);
        return person;
    }

    /// <summary>Combines the two and reads on the board what they make.</summary>
    public static async Task<string> Makes(this Person player, string first, string second)
    {
        await player.Sends($"{first} + {second}");
        var board = await player.Sees(message => BotAtPlay.IsBoard(message) && Result(first, second).IsMatch(message.Text!));
        return Result(first, second).Match(board.Text!).Groups[1].Value;
    }

    /// <summary>Reports the element with the reason on the button.</summary>
    public static async Task Reports(this Person player, string element, string reason)
    {
        await player.Sends($"/report {element}");
        await player.Taps(reason);
        await player.Sees(message => AdministeredGame.Says(message, "The moderators will look at it"));
    }

    /// <summary>Waits until the newest board has no button for the one and, where it is named, has one for the other.</summary>
    public static Task NoLongerOffers(this Person player, string gone, string? instead = null) => player.Chat.UntilAll(messages =>
        messages.Last(BotAtPlay.IsBoard) is var board && !Offers(board, gone) && (instead is null || Offers(board, instead)));

    private static bool Offers(Message board, string element) =>
        board.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).Any(
            button => button.Text.EndsWith($" {element}", StringComparison.Ordinal)) is true;

    // The game decides which of the two stands first.
    private static Regex Result(string first, string second) =>
        new(
            $@"(?:{first} \+ \S+ {second}|{second} \+ \S+ {first}) = 🎁 (Marvel \d+)",
            RegexOptions.CultureInvariant,
            TimeSpan.FromMinutes(1));
}
