using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/combine water fire, with or without a plus or a comma between the two.</summary>
internal sealed class CombineCommand(Combiner combiner) : IChatCommand
{
    // Two names have at most four words each.
    private const int MostReadings = 7;

    public string Name => "combine";

    public Enum Description => PlayPhrase.CommandCombine;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (PairText.TryRead(arguments, out var first, out var second))
            return combiner.CombineNamesAsync(turn, [(first, second)], cancellationToken);

        var cuts = PairText.Cuts(arguments);
        if (cuts.Count is > 0 and <= MostReadings) return combiner.CombineNamesAsync(turn, cuts, cancellationToken);

        turn.Say(turn.Words[PlayPhrase.CombineUsage]);
        return Task.CompletedTask;
    }
}
