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
    public async Task<IReadOnlyList<NamedPair>> For(Turn turn, (string First, string Second) typed, CancellationToken stop)
    {
        if (!TypedName.IsShort(typed.First) || !TypedName.IsShort(typed.Second)) return [];
        var firsts = await Like(turn, typed.First, stop);
        var seconds = firsts.Count == 0 ? [] : await Like(turn, typed.Second, stop);
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
    public async Task<IReadOnlyList<NamedPair>> For(Turn turn, string words, CancellationToken stop)
    {
        var cuts = PairText.Cuts(words);
        if (cuts.Count > Most) return [];
        foreach (var cut in cuts)
        {
            if (await For(turn, cut, stop) is { Count: > 0 } pairs) return [.. pairs.Take(1)];
        }

        return [];
    }

    private async Task<IReadOnlyList<string>> Like(Turn turn, string name, CancellationToken stop) =>
        await game.AskOnce(api => api.ElementByName(turn.Token, name, stop), stop) switch
        {
            Answer<ElementDetails>.Ok(var details) => [details.Element.Name],
            Answer<ElementDetails>.Problem(var problem) => [.. problem.DidYouMean.Take(Most)],
            _ => [],
        };
}
