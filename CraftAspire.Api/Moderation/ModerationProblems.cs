using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static CraftAspire.Api.Problems.GameProblems;

namespace CraftAspire.Api.Moderation;

/// <summary>The problems of moderation, each with type, status and a sentence for the reader.</summary>
internal static class ModerationProblems
{
    public static ProblemHttpResult ElementNotFound(string element) => Problem(
        ProblemTypes.ElementNotFound,
        StatusCodes.Status404NotFound,
        "No such element",
        $"There is no element “{element}”.",
        (nameof(GameProblem.Element), element));

    public static ProblemHttpResult BaseElement() => Problem(
        ProblemTypes.BaseElement,
        StatusCodes.Status409Conflict,
        "A base element",
        "Every game starts with water, fire, earth and air. They cannot be changed.");

    public static ProblemHttpResult TooManyReports(TimeSpan retryAfter) => Problem(
        ProblemTypes.TooManyReports,
        StatusCodes.Status429TooManyRequests,
        "Many reports",
        "Thank you, that is enough for now: the moderators have your reports.",
        (nameof(GameProblem.RetryAfterSeconds), (int)Math.Ceiling(retryAfter.TotalSeconds)));

    public static ProblemHttpResult ReportNotFound(long id) => Problem(
        ProblemTypes.ReportNotFound, StatusCodes.Status404NotFound, "No such report", $"There is no report with the number {id}.");

    public static ProblemHttpResult ReportDecided(Verdict verdict) => Problem(
        ProblemTypes.ReportDecided,
        StatusCodes.Status409Conflict,
        "Decided before",
        $"{verdict.By ?? "Somebody"} has decided this report: {verdict.Decision}.",
        (nameof(GameProblem.Verdict), verdict));

    public static ProblemHttpResult NameRefused(string reason) => Problem(
        ProblemTypes.NameRefused, StatusCodes.Status422UnprocessableEntity, "Not a good name", $"This name is refused: {reason}.");

    public static ProblemHttpResult NameTaken(string element) => Problem(
        ProblemTypes.NameTaken,
        StatusCodes.Status409Conflict,
        "The name is taken",
        $"“{element}” exists already. Merge the two?",
        (nameof(GameProblem.Element), element));

    public static ProblemHttpResult MergeLoop() => Problem(
        ProblemTypes.MergeLoop,
        StatusCodes.Status409Conflict,
        "A loop",
        "The element that would stay was made from the one that would go. Merge them the other way round.");
}
