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

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!turn.IsGroup)
        {
            return arguments.Split(' ', 2, StringSplitOptions.TrimEntries) switch
            {
                ["add", { Length: > 0 } word] => AddAsync(turn, word, cancellationToken),
                ["remove", { Length: > 0 } word] => RemoveAsync(turn, word, cancellationToken),
                _ => ListAsync(turn, cancellationToken),
            };
        }

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }

    private async Task ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(api => api.WordsAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<IReadOnlyList<string>>.Ok(var words))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        var list = string.Join(", ", words);
        turn.Say(turn.Words.Say(ModerationPhrase.WordsList, words.Count == 0 ? "–" : list[..Math.Min(MostShown, list.Length)]));
    }

    private async Task AddAsync(Turn turn, string word, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(
            api => api.AddWordAsync(turn.Token, new WordEntry(word), cancellationToken), cancellationToken);
        if (answer is Answer<WordEntry>.Ok(var entry)) turn.Say(turn.Words.Say(ModerationPhrase.WordBanned, entry.Word));
        else ModerationProblems.Tell(turn, answer);
    }

    private async Task RemoveAsync(Turn turn, string word, CancellationToken cancellationToken)
    {
        var answer = await moderation.DoAsync(api => api.RemoveWordAsync(turn.Token, word, cancellationToken), cancellationToken);
        if (answer is Answer<bool>.Ok) turn.Say(turn.Words.Say(ModerationPhrase.WordAllowed, word));
        else ModerationProblems.Tell(turn, answer);
    }
}
