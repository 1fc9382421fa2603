using CraftAspire.Api.Problems;
using CraftAspire.Api.Roles;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Moderation;

internal static class WordEndpoints
{
    public static void MapWords(this IEndpointRouteBuilder app)
    {
        var words = app.MapGroup("/moderation/words").WithTags("Moderation").RequireModerator();
        words.MapGet("", List).WithName("BannedWords").WithSummary("The banned words that moderators added");
        words.MapPost("", Add).WithName("BanWord").WithSummary("Bans a word").ProducesProblem(StatusCodes.Status400BadRequest);
        words.MapDelete("/{word}", Remove).WithName("AllowWord").WithSummary("Allows a word again").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<IReadOnlyList<string>>> List(WordBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ListAsync(cancellationToken));

    private static async Task<Results<Ok<WordEntry>, ProblemHttpResult>> Add(
        WordEntry entry, Caller caller, WordBook book, CancellationToken cancellationToken)
    {
        if (WordBook.Fold(entry.Word) is not { } word)
            return GameProblems.InvalidRequest("word", "A word has 1 to 64 characters.");

        await book.AddAsync(caller.TelegramId, word, cancellationToken);
        return TypedResults.Ok(new WordEntry(word));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        string word, Caller caller, WordBook book, CancellationToken cancellationToken)
    {
        if (WordBook.Fold(word) is not { } folded)
            return GameProblems.InvalidRequest("word", "A word has 1 to 64 characters.");

        await book.RemoveAsync(caller.TelegramId, folded, cancellationToken);
        return TypedResults.NoContent();
    }
}
