using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

internal static class ReportEndpoints
{
    public static void AddModeration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReportIntake>();
        builder.Services.AddScoped<ReportQueue>();
        builder.Services.AddScoped<ReportDecider>();
        builder.Services.AddScoped<PointRevoker>();
        builder.Services.AddScoped<ElementRenamer>();
        builder.Services.AddScoped<ElementMerger>();
        builder.Services.AddScoped<SanctionWriter>();
        builder.Services.AddScoped<BannedWordEditor>();
        builder.Services.AddScoped<EmojiEditor>();
        builder.Services.AddScoped<DisplayNameEditor>();
        builder.Services.AddScoped<NameBlanker>();
    }

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/reports", Report).WithName("Report").WithTags("Moderation")
            .WithSummary("Reports an element to the moderators")
            .WithDescription(
                "One that you hold or once held; at most 10 reports in an hour. A second report while the first is open changes nothing.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        var moderation = app.MapGroup("/moderation").WithTags("Moderation").RequireModerator();
        moderation.MapGet("/reports", List).WithName("Reports")
            .WithSummary("Elements with open reports, longest waiting first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        moderation.MapGet("/reports/{id:long}", ById).WithName("ReportById").WithSummary("One report")
            .ProducesProblem(StatusCodes.Status404NotFound);
        moderation.MapGet("/elements", Target).WithName("ModeratedElement")
            .WithSummary("An element of the game by name")
            .ProducesProblem(StatusCodes.Status404NotFound);
        moderation.MapPost("/reports/{id:long}/ruling", Decide).WithName("Decide")
            .WithSummary("Decides the reports of an element")
            .WithDescription("Dismiss, hide, rename, or merge into another element. A second moderator is told the first one's decision.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        moderation.MapPost("/players/{playerId:long}/sanctions", Sanction).WithName("Sanction")
            .WithSummary("Bans or mutes a player of a lower role for a time, or lifts it")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ReportReceipt>, ProblemHttpResult>> Report(
        NewReport report, Caller caller, ReportIntake intake, CancellationToken cancellationToken)
    {
        if (report.Element.IsMissing || report.Element.Name is { Length: 0 or > 64 })
            return GameProblems.InvalidRequest("element", "“element” is the id or the name of an element.");
        if (!Enum.IsDefined(report.Reason))
            return GameProblems.InvalidRequest("reason", "“reason” is offensive, duplicate, nonsense or other.");

        return await intake.ReportAsync(caller, report, cancellationToken) switch
        {
            ReportOutcome.Taken taken => TypedResults.Ok(taken.Receipt),
            ReportOutcome.NotHeld => GameProblems.NotInCollection(report.Element.ToString(), []),
            ReportOutcome.IsBase => ModerationProblems.BaseElement(),
            ReportOutcome.Blocked blocked => GameProblems.Blocked(blocked.Block),
            ReportOutcome.TooMany many => ModerationProblems.TooManyReports(many.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<Page<Report>>, ProblemHttpResult>> List(
        ReportQueue queue, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await queue.OpenAsync(page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<Report>, ProblemHttpResult>> ById(
        long id, ReportQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is { } report ? TypedResults.Ok(report) : ModerationProblems.ReportNotFound(id);

    private static async Task<Results<Ok<Element>, ProblemHttpResult>> Target(
        string name, ElementLookup elements, GameDbContext database, CancellationToken cancellationToken) =>
        await elements.FindAsync(name, cancellationToken) is { } known && await elements.FindShownAsync(known, cancellationToken) is { } id
            ? TypedResults.Ok((await database.Elements.AsNoTracking()
                .SingleAsync(element => element.Id == id, cancellationToken)).ToContract())
            : ModerationProblems.ElementNotFound(name);

    private static async Task<Results<Ok<Report>, ProblemHttpResult>> Decide(
        long id, Ruling ruling, Caller caller, ReportDecider decider, ReportQueue queue, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(ruling.Decision))
            return GameProblems.InvalidRequest("decision", "“decision” is dismiss, hide, rename or merge.");

        return await decider.DecideAsync(caller.TelegramId, id, ruling, cancellationToken) switch
        {
            RulingOutcome.Done => TypedResults.Ok((await queue.FindAsync(id, cancellationToken))!),
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
        long playerId, Sanction sanction, Caller caller, SanctionWriter sanctions, CancellationToken cancellationToken) =>
        await sanctions.SanctionAsync(caller.TelegramId, playerId, sanction, cancellationToken) switch
        {
            SanctionOutcome.Written written => TypedResults.Ok(written.Player),
            SanctionOutcome.NoSuchPlayer => GameProblems.PlayerNotFound(playerId),
            SanctionOutcome.NotLower => GameProblems.Forbidden(),
            _ => throw new UnreachableException(),
        };
}
