using Bench.Inference.Contestants;
using Bench.Inference.Measuring;

namespace Bench.Inference.Checks;

/// <summary>Checks that the server gives the model's answers. Its speed counts only then.</summary>
internal sealed class QualityCheck(Setup setup)
{
    private const int Batch = 16;
    private const int Every = 100;
    private const int Prompts = 500;
    private const int WildPairs = 2_000;
    private const double WildTemperature = 1.5;
    private const double CardsShare = 0.507;
    private const double CardsMargin = 0.01;
    private const double SameShare = 0.99;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await ServerProcess.StartAsync(setup, cancellationToken);
        var known = !Recipes.AreThere || await CheckKnownPairsAsync(server, cancellationToken);
        var same = await CheckBatchesAsync(server, cancellationToken);
        var wellFormed = await CheckShapesAsync(server, cancellationToken);
        return known && same && wellFormed ? 0 : 1;
    }

    // The model card: rows 0, 100, 200… without "Nothing" and without results that repeat an input, in whatever case.
    private static async Task<bool> CheckKnownPairsAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        var pairs = Recipes.All()
            .Where((_, row) => row % Every == 0)
            .Where(recipe => recipe.Result != "Nothing" && !IsSame(recipe.Result, recipe.First) && !IsSame(recipe.Result, recipe.Second))
            .ToList();
        var answers = await AskAsync(server, Batch, [.. pairs.Select(pair => pair.Question)], ChatRequest.Ask, cancellationToken);
        var right = pairs.Zip(answers).Count(pair => IsSame(Name(pair.Second), pair.First.Result));
        var share = (double)right / pairs.Count;
        return Say(
            Math.Abs(share - CardsShare) <= CardsMargin,
                $"{right} of {pairs.Count} known pairs give the known name: {share:P1} (the card: {CardsShare:P1})");
    }

    private static async Task<bool> CheckBatchesAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        var questions = Recipes.Questions(Prompts);
        var alone = await AskAsync(server, 1, questions, ChatRequest.Ask, cancellationToken);
        var together = await AskAsync(server, Batch, questions, ChatRequest.Ask, cancellationToken);
        var same = alone.Zip(together).Count(pair => pair.First == pair.Second);
        return Say(
            same >= SameShare * Prompts,
                $"{same} of {Prompts} greedy answers are the same alone and among {Batch} (at least {SameShare:P0})");
    }

    private static async Task<bool> CheckShapesAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        var seed = 0;
        var answers = await AskAsync(server, Batch, Recipes.Questions(WildPairs), Wild, cancellationToken);
        var malformed = answers.Where(answer => !WellFormed.Is(answer)).ToList();
        foreach (var answer in malformed.Take(10))
            Console.WriteLine($"  malformed: '{answer}'");
        var (wellFormed, different) = (answers.Count - malformed.Count, answers.Distinct().Count());
        return Say(
            malformed.Count == 0,
            $"{wellFormed} of {WildPairs} answers at temperature {WildTemperature} are well-formed; {different} different ones");

        // An answer may have 32 letters of two bytes and a long emoji. The limit must not cut it.
        ChatRequest Wild(string question) => ChatRequest.Ask(question) with
        {
            Temperature = WildTemperature,
            Seed = Interlocked.Increment(ref seed),
            MaxTokens = 120,
            StructuredOutputs = new(GamePattern.Regex),
        };
    }

    private static async Task<List<string>> AskAsync(
        ServerProcess server, int clients, IReadOnlyList<string> questions, Func<string, ChatRequest> request,
            CancellationToken cancellationToken)
    {
        var pass = await Clients.RunAsync(
            clients, questions, (question, stop) => server.AskAsync(request(question), stop), cancellationToken);
        return [.. pass.Answers.Select(answer => answer.Text)];
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Name(string answer) =>
        answer.Trim() is var text && text.LastIndexOf(' ') is > 0 and var space ? text[..space] : text;

    private static bool Say(bool isMet, string text)
    {
        Console.WriteLine($"{(isMet ? "✓" : "✗")} {text}");
        return isMet;
    }
}
