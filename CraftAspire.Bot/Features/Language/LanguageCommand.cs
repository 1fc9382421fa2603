using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Play;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Features.Language;

/// <summary>/language: three buttons; the board speaks the chosen language at once.</summary>
internal sealed class LanguageCommand(Introductions introductions, CommandMenu menu, BoardPages pages) : IChatCommand, ITapHandler
{
    private const string Verb = "l";

    public string Name => "language";

    public Enum Description => LanguagePhrase.CommandLanguage;

    public bool GoesAhead => true;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        turn.Say(
            turn.Words[LanguagePhrase.LanguageQuestion], [[Choice("English", "en"), Choice("Русский", "ru"), Choice("Қазақша", "kk")]]);
        return Task.CompletedTask;
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.State = turn.State with { Language = Words.For(tap.Argument).Language };
        await introductions.TellAsync(turn, cancellationToken);
        menu.Speak(turn);
        turn.Rewrite(tap.MessageId, turn.Words[LanguagePhrase.LanguageChanged]);
        if (turn.Board.Serial == 0) return;

        // The things have other names there.
        turn.Board = turn.Board with { Base = [] };
        if (turn.Board.IsOpen) await pages.RefreshAsync(turn, cancellationToken);
        turn.ShowBoard();
    }

    private static Button Choice(string name, string language) => new(name, Tap.Data(Verb, 0, language));
}
