using System.Diagnostics;
using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Roles;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/reports", Report).WithName("Report").WithTags("Moderation")
            .WithSummary("Reports an element to the moderators")
            .WithDescription("One that you hold or once held; at most 10 reports in an hour. A second report while the first is open changes nothing.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        var desk = app.MapGroup("/moderation").WithTags("Moderation").RequireModerator();
        desk.MapGet("/reports", List).WithName("Reports").WithSummary("Elements with open reports, longest waiting first").ProducesProblem(StatusCodes.Status400BadRequest);
        desk.MapGet("/reports/{id:long}", ById).WithName("ReportById").WithSummary("One report").ProducesProblem(StatusCodes.Status404NotFound);
        desk.MapGet("/elements", Target).WithName("ModeratedElement")
            .WithSummary("An element of the game by name, whoever holds it")
            .ProducesProblem(StatusCodes.Status404NotFound);
        desk.MapPost("/reports/{id:long}/ruling", Decide).WithName("Decide")
            .WithSummary("Decides the reports of an element")
            .WithDescription("Dismiss, hide, rename, or merge into another element. Who comes second is told what was decided.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        desk.MapPost("/players/{playerId:long}/sanctions", Sanction).WithName("Sanction")
            .WithSummary("Bans or mutes a player of a lower role for a time, or lifts it")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ReportReceipt>, ProblemHttpResult>> Report(
        NewReport report, Caller caller, Reporter reporter, CancellationToken cancellationToken)
    {
        if (report.Element.IsMissing || report.Element.Name is { Length: 0 or > 64 })
            return GameProblems.InvalidRequest("element", "“element” is the id or the name of an element.");
        if (!Enum.IsDefined(report.Reason))
            return GameProblems.InvalidRequest("reason", "“reason” is offensive, duplicate, nonsense or other.");

        return await reporter.ReportAsync(caller, report, cancellationToken) switch
        {
            ReportOutcome.Taken taken => TypedResults.Ok(taken.Receipt),
            ReportOutcome.NotHeld => GameProblems.NotInCollection(report.Element.ToString(), []),
            ReportOutcome.IsBase => ModerationProblems.BaseElement(),
            ReportOutcome.Blocked blocked => ModerationProblems.Blocked(blocked.Block),
            ReportOutcome.TooMany many => ModerationProblems.TooManyReports(many.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<Page<Report>>, ProblemHttpResult>> List(
        ReportDesk desk, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await desk.OpenAsync(page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<Report>, ProblemHttpResult>> ById(long id, ReportDesk desk, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } report ? TypedResults.Ok(report) : ModerationProblems.ReportNotFound(id);

    private static async Task<Results<Ok<Element>, ProblemHttpResult>> Target(
        string name, ElementReader elements, GameDbContext database, CancellationToken cancellationToken) =>
        await elements.FindAsync(name, cancellationToken) is { } known && await database.FindShownAsync(known, cancellationToken) is { } id
            ? TypedResults.Ok((await database.Elements.AsNoTracking().SingleAsync(element => element.Id == id, cancellationToken)).ToContract())
            : ModerationProblems.ElementNotFound(name);

    private static async Task<Results<Ok<Report>, ProblemHttpResult>> Decide(
        long id, Ruling ruling, Caller caller, Judge judge, ReportDesk desk, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(ruling.Decision))
            return GameProblems.InvalidRequest("decision", "“decision” is dismiss, hide, rename or merge.");

        return await judge.DecideAsync(caller.TelegramId, id, ruling, cancellationToken) switch
        {
            RulingOutcome.Done => TypedResults.Ok((await desk.FindAsync(id, cancellationToken))!),
            RulingOutcome.NoSuchReport => ModerationProblems.ReportNotFound(id),
            RulingOutcome.Decided decided => ModerationProblems.ReportDecided(decided.Verdict),
            RulingOutcome.IsBase => ModerationProblems.BaseElement(),
            RulingOutcome.NoSuchElement missing => ModerationProblems.ElementNotFound(missing.Element),
            RulingOutcome.NameRefused refused => ModerationProblems.NameRefused(refused.Reason),
            RulingOutcome.NameTaken taken => ModerationProblems.NameTaken(taken.Element),
            RulingOutcome.Loop => ModerationProblems.MergeLoop(),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<Suspect>, ProblemHttpResult>> Sanction(
        long playerId, Sanction sanction, Caller caller, SanctionBook book, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(sanction.Kind) || !Enum.IsDefined(sanction.Length))
            return GameProblems.InvalidRequest("sanction", "“kind” is ban or mute, “length” is hour, day, week, forever or lifted.");

        var (player, exists) = await book.SpeakAsync(caller.TelegramId, playerId, sanction, cancellationToken);
        return player is not null ? TypedResults.Ok(player) : exists ? GameProblems.Forbidden() : GameProblems.PlayerNotFound(playerId);
    }
}
