using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Game;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Moderation;

/// <summary>Corrections without a report: an element's emoji, a player's name.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder app)
    {
        var corrections = app.MapGroup("/moderation").WithTags("Moderation").RequireModerator()
            .ProducesProblem(StatusCodes.Status404NotFound);

        corrections.MapGet("/elements/{id:long}/emoji", Suggest).WithName("SuggestEmoji")
            .WithSummary("Emoji that the model suggests for an element, at most three");

        corrections.MapPut("/elements/{id:long}/emoji", Change).WithName("ChangeEmoji")
            .WithSummary("Gives an element another emoji")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        corrections.MapPut("/elements/{id:long}/names/{language}", Name).WithName("NameElement")
            .WithSummary("Names an element in another language: ru or kk")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        corrections.MapDelete("/players/{playerId:long}/name", Blank).WithName("BlankName")
            .WithSummary("Blanks a player's name")
            .WithDescription("The player may take any other name, but not that one again.");
    }

    private static async Task<Results<Ok<IReadOnlyList<string>>, ProblemHttpResult>> Suggest(
        long id, EmojiEditor editor, CancellationToken cancellationToken) =>
        await editor.SuggestAsync(id, cancellationToken) is { } emoji
            ? TypedResults.Ok(emoji)
            : ModerationProblems.ElementNotFound($"{id}");

    private static async Task<Results<Ok<Element>, ProblemHttpResult>> Change(
        long id, EmojiChange change, Caller caller, EmojiEditor editor, CancellationToken cancellationToken)
    {
        if (!Emoji.IsOne(change.Emoji.Trim()))
            return GameProblems.InvalidRequest("emoji", "“emoji” is exactly one emoji.");

        return await editor.ChangeAsync(caller.TelegramId, id, change.Emoji.Trim(), cancellationToken) is { } element
            ? TypedResults.Ok(element)
            : ModerationProblems.ElementNotFound($"{id}");
    }

    private static async Task<Results<Ok<Element>, ProblemHttpResult>> Name(
        long id, string language, ElementNaming naming, Caller caller, DisplayNameEditor editor, CancellationToken cancellationToken)
    {
        if (!DisplayLanguage.All.Contains(language))
            return GameProblems.InvalidRequest("language", $"“language” is {string.Join(" or ", DisplayLanguage.All)}.");

        return await editor.NameAsync(caller.TelegramId, id, language, naming.Name, cancellationToken) switch
        {
            DisplayNamingOutcome.Named named => TypedResults.Ok(named.Element),
            DisplayNamingOutcome.NoSuchElement => ModerationProblems.ElementNotFound($"{id}"),
            DisplayNamingOutcome.Refused refused => ModerationProblems.NameRefused(refused.Reason),
            DisplayNamingOutcome.Taken taken => ModerationProblems.NameTaken(taken.Element),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<Suspect>, ProblemHttpResult>> Blank(
        long playerId, Caller caller, NameBlanker blanker, CancellationToken cancellationToken) =>
        await blanker.BlankAsync(caller.TelegramId, playerId, cancellationToken) is { } player
            ? TypedResults.Ok(player)
            : GameProblems.PlayerNotFound(playerId);
}
