using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>/words lists what moderators banned; /words add x and /words remove x change it.</summary>
internal sealed class WordsCommand(ModerationCalls moderation) : IChatCommand
{
    // A message holds 4,096 characters.
    private const int MostShown = 3_500;

    public string Name => "words";

    public Enum Description => ModerationPhrase.CommandWords;

    public Role For => Role.Moderator;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!turn.IsGroup)
        {
            return arguments.Split(' ', 2, StringSplitOptions.TrimEntries) switch
            {
                ["add", { Length: > 0 } word] => Add(turn, word, stop),
                ["remove", { Length: > 0 } word] => Remove(turn, word, stop),
                _ => List(turn, stop),
            };
        }

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }

    private async Task List(Turn turn, CancellationToken stop)
    {
        var answer = await moderation.Ask(api => api.Words(turn.Token, stop), stop);
        if (answer is not Answer<IReadOnlyList<string>>.Ok(var words))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        var list = string.Join(", ", words);
        turn.Say(turn.Words.Say(ModerationPhrase.WordsList, words.Count == 0 ? "–" : list[..Math.Min(MostShown, list.Length)]));
    }

    private async Task Add(Turn turn, string word, CancellationToken stop)
    {
        var answer = await moderation.Ask(api => api.AddWord(turn.Token, new WordEntry(word), stop), stop);
        if (answer is Answer<WordEntry>.Ok(var entry)) turn.Say(turn.Words.Say(ModerationPhrase.WordBanned, entry.Word));
        else ModerationProblems.Tell(turn, answer);
    }

    private async Task Remove(Turn turn, string word, CancellationToken stop)
    {
        var answer = await moderation.Do(api => api.RemoveWord(turn.Token, word, stop), stop);
        if (answer is Answer<bool>.Ok) turn.Say(turn.Words.Say(ModerationPhrase.WordAllowed, word));
        else ModerationProblems.Tell(turn, answer);
    }
}
