using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Board;

/// <summary>What may have been meant by two names of which the collection does not know both.</summary>
internal sealed class PairSuggestions(GameCalls game)
{
    private const int Most = 3;

    /// <summary>Pairs that the collection holds, best first; each name is corrected by itself.</summary>
    public async Task<IReadOnlyList<NamedPair>> ForAsync(
        Turn turn, (string First, string Second) typed, CancellationToken cancellationToken)
    {
        if (!TypedName.IsShort(typed.First) || !TypedName.IsShort(typed.Second)) return [];
        var firsts = await LikeAsync(turn, typed.First, cancellationToken);
        var seconds = firsts.Count == 0 ? [] : await LikeAsync(turn, typed.Second, cancellationToken);
        return
        [
            .. from first in firsts.Index()
            from second in seconds.Index()
            orderby first.Index + second.Index, first.Index
            where (first.Item, second.Item) != typed
            select new NamedPair(first.Item, second.Item),
        ];
    }

    /// <summary>The same for words without a sign between them: each way to cut them is tried until one is known.</summary>
    public async Task<IReadOnlyList<NamedPair>> ForAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var cuts = PairText.Cuts(words);
        if (cuts.Count > Most) return [];
        foreach (var cut in cuts)
        {
            if (await ForAsync(turn, cut, cancellationToken) is { Count: > 0 } pairs) return [.. pairs.Take(1)];
        }

        return [];
    }

    private async Task<IReadOnlyList<string>> LikeAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        await game.AskOnceAsync(api => api.ElementByNameAsync(turn.Token, name, cancellationToken), cancellationToken) switch
        {
            Answer<ElementDetails>.Ok(var details) => [details.Element.Name],
            Answer<ElementDetails>.Problem(var problem) => [.. problem.DidYouMean.Take(Most)],
            _ => [],
        };
}
