using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Moderation;

internal static class WordEndpoints
{
    public static void MapModeration(this IEndpointRouteBuilder app)
    {
        app.MapReports();
        app.MapWords();
        app.MapCorrections();
    }

    private static void MapWords(this IEndpointRouteBuilder app)
    {
        var words = app.MapGroup("/moderation/words").WithTags("Moderation").RequireModerator();
        words.MapGet("", List).WithName("BannedWords").WithSummary("The banned words that moderators added");
        words.MapPost("", Add).WithName("BanWord").WithSummary("Bans a word").ProducesProblem(StatusCodes.Status400BadRequest);
        words.MapDelete("/{word}", Remove).WithName("AllowWord").WithSummary("Allows a word again")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<IReadOnlyList<string>>> List(BannedWordEditor editor, CancellationToken cancellationToken) =>
        TypedResults.Ok(await editor.ListAsync(cancellationToken));

    private static async Task<Results<Ok<WordEntry>, ProblemHttpResult>> Add(
        WordEntry entry, Caller caller, BannedWordEditor editor, CancellationToken cancellationToken)
    {
        if (BannedWordEditor.Fold(entry.Word) is not { } word)
            return GameProblems.InvalidRequest("word", "A word has 1 to 64 characters.");

        await editor.AddAsync(caller.TelegramId, word, cancellationToken);
        return TypedResults.Ok(new WordEntry(word));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        string word, Caller caller, BannedWordEditor editor, CancellationToken cancellationToken)
    {
        if (BannedWordEditor.Fold(word) is not { } folded)
            return GameProblems.InvalidRequest("word", "A word has 1 to 64 characters.");

        await editor.RemoveAsync(caller.TelegramId, folded, cancellationToken);
        return TypedResults.NoContent();
    }
}
