using System.Diagnostics;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Roles;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.SecondFactor;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/second-factor").WithTags("Second factor");

        own.MapGet("", Status).WithName("SecondFactorStatus").WithSummary("How the caller's second factor stands");

        own.MapPost("", Enrol).WithName("EnrolSecondFactor").RequireCodeOfEnrolled()
            .WithSummary("A new secret for an authenticator application")
            .WithDescription("It counts once it is confirmed. Whoever has a second factor already must have given a code of it.")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        own.MapPost("/confirm", Confirm).WithName("ConfirmSecondFactor")
            .WithSummary("Confirms the new secret; answers with ten recovery codes")
            .ProducesCodeProblems();

        own.MapPost("/verify", Verify).WithName("VerifySecondFactor")
            .WithSummary("Raises the level for 15 minutes")
            .WithDescription("By a code of the authenticator or a recovery code. Each code counts once; five wrong ones lock for ten minutes.")
            .ProducesCodeProblems();

        own.MapPost("/recovery-codes", RenewRecoveryCodes).WithName("RenewRecoveryCodes").RequireCodeOfEnrolled()
            .WithSummary("Ten new recovery codes; the old ones are void")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        own.MapDelete("", SwitchOff).WithName("SwitchOffSecondFactor").RequireCodeOfEnrolled()
            .WithSummary("Switches the second factor off")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        app.MapDelete("/players/{telegramId:long}/second-factor", Reset).WithTags("Roles").WithName("ResetSecondFactor").RequireAdmin()
            .WithSummary("Takes the second factor of a player away who lost phone and recovery codes")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<SecondFactorStatus>> Status(Caller caller, EnrolmentDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.StatusAsync(caller.TelegramId, cancellationToken));

    private static async Task<Ok<Enrolment>> Enrol(Caller caller, EnrolmentDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.EnrolAsync(caller.TelegramId, cancellationToken));

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> Confirm(
        CodeEntry entry, Caller caller, EnrolmentDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        // A recovery code is of the secret before, if there is one.
        if (TypedCode.Read(entry.Code) is not { IsOfAuthenticator: true } code)
            return CodeProblems.NoCode();

        var (outcome, codes) = await desk.ConfirmAsync(caller.TelegramId, code, cancellationToken);
        return outcome is CodeOutcome.Right right ? TypedResults.Ok(new RecoveryCodes(codes, right.RaisedUntil)) : CodeProblems.Of(outcome, time);
    }

    private static async Task<Results<Ok<RaisedLevel>, ProblemHttpResult>> Verify(
        CodeEntry entry, Caller caller, CodeChecker checker, RecoveryCodeBook recovery, TimeProvider time, CancellationToken cancellationToken)
    {
        if (TypedCode.Read(entry.Code) is not { } code)
            return CodeProblems.NoCode();

        return await checker.VerifyAsync(caller.TelegramId, code, cancellationToken) switch
        {
            CodeOutcome.Right right => TypedResults.Ok(new RaisedLevel(right.RaisedUntil, await recovery.LeftAsync(caller.TelegramId, cancellationToken))),
            var outcome => CodeProblems.Of(outcome, time),
        };
    }

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> RenewRecoveryCodes(
        Caller caller, EnrolmentDesk desk, CancellationToken cancellationToken) =>
        await desk.RenewRecoveryCodesAsync(caller.TelegramId, cancellationToken) is { } codes ? TypedResults.Ok(codes) : GameProblems.SecondFactorNotEnrolled();

    private static async Task<NoContent> SwitchOff(Caller caller, EnrolmentDesk desk, CancellationToken cancellationToken)
    {
        await desk.SwitchOffAsync(caller.TelegramId, caller.TelegramId, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Reset(
        long telegramId, Caller caller, EnrolmentDesk desk, CancellationToken cancellationToken) =>
        await desk.SwitchOffAsync(caller.TelegramId, telegramId, cancellationToken) ? TypedResults.NoContent() : GameProblems.PlayerNotFound(telegramId);

    private static void ProducesCodeProblems(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
