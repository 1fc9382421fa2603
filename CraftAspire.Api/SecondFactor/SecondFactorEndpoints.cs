using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Secrets;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.SecondFactor;

internal static class SecondFactorEndpoints
{
    public static void AddSecondFactor(this IHostApplicationBuilder builder)
    {
        builder.AddSecrets();
        builder.Services.AddScoped<CodeTries>();
        builder.Services.AddScoped<CodeChecker>();
        builder.Services.AddScoped<RecoveryCodeStore>();
        builder.Services.AddScoped<SecondFactorEnrolment>();
    }

    public static void MapSecondFactor(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/second-factor").WithTags("Second factor").ForPeople();

        own.MapGet("", Status).WithName("SecondFactorStatus").WithSummary("The state of the caller's second factor");

        own.MapPost("", Enrol).WithName("EnrolSecondFactor").RequireCodeOfEnrolled()
            .WithSummary("A new secret for an authenticator application")
            .WithDescription("It counts once it is confirmed. A caller with a second factor must have given a code of it.")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        own.MapPost("/confirm", Confirm).WithName("ConfirmSecondFactor")
            .WithSummary("Confirms the new secret; answers with ten recovery codes")
            .ProducesCodeProblems();

        own.MapPost("/verify", Verify).WithName("VerifySecondFactor")
            .WithSummary("Raises the level for 15 minutes")
            .WithDescription(
                "By a code of the authenticator or a recovery code. Each code counts once; five wrong ones lock for ten minutes.")
            .ProducesCodeProblems();

        own.MapPost("/recovery-codes", RenewRecoveryCodes).WithName("RenewRecoveryCodes").RequireCodeOfEnrolled()
            .WithSummary("Ten new recovery codes; the old ones are void")
            .WithDescription("At most five in ten minutes, wrong codes included.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        own.MapDelete("", SwitchOff).WithName("SwitchOffSecondFactor").RequireCodeOfEnrolled()
            .WithSummary("Switches the second factor off")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        app.MapDelete("/players/{telegramId:long}/second-factor", Reset).WithTags("Roles").WithName("ResetSecondFactor").RequireAdmin()
            .WithSummary("Removes the second factor of a player who lost phone and recovery codes")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<SecondFactorStatus>> Status(
        Caller caller, SecondFactorEnrolment enrolment, CancellationToken cancellationToken) =>
        TypedResults.Ok(await enrolment.StatusAsync(caller.TelegramId, cancellationToken));

    private static async Task<Ok<Enrolment>> Enrol(Caller caller, SecondFactorEnrolment enrolment, CancellationToken cancellationToken) =>
        TypedResults.Ok(await enrolment.EnrolAsync(caller.TelegramId, cancellationToken));

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> Confirm(
        CodeEntry entry, Caller caller, SecondFactorEnrolment enrolment, TimeProvider time, CancellationToken cancellationToken)
    {
        // A recovery code belongs to the secret before.
        if (TypedCode.Read(entry.Code) is not { IsOfAuthenticator: true } code)
            return CodeProblems.NoCode();

        return Answer(await enrolment.ConfirmAsync(caller.TelegramId, code, cancellationToken), time);
    }

    private static async Task<Results<Ok<RaisedLevel>, ProblemHttpResult>> Verify(
        CodeEntry entry, Caller caller, CodeChecker checker, RecoveryCodeStore recovery, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (TypedCode.Read(entry.Code) is not { } code)
            return CodeProblems.NoCode();

        return await checker.VerifyAsync(caller.TelegramId, code, cancellationToken) switch
        {
            CodeOutcome.Right right =>
                TypedResults.Ok(new RaisedLevel(right.RaisedUntil, await recovery.LeftAsync(caller.TelegramId, cancellationToken))),
            var outcome => CodeProblems.Of(outcome, time),
        };
    }

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> RenewRecoveryCodes(
        Caller caller, SecondFactorEnrolment enrolment, TimeProvider time, CancellationToken cancellationToken) =>
        Answer(await enrolment.RenewRecoveryCodesAsync(caller.TelegramId, cancellationToken), time);

    private static Results<Ok<RecoveryCodes>, ProblemHttpResult> Answer(ConfirmOutcome outcome, TimeProvider time) => outcome switch
    {
        ConfirmOutcome.Confirmed confirmed => TypedResults.Ok(confirmed.Codes),
        ConfirmOutcome.Refused refused => CodeProblems.Of(refused.Why, time),
        _ => throw new UnreachableException(),
    };

    private static async Task<NoContent> SwitchOff(Caller caller, SecondFactorEnrolment enrolment, CancellationToken cancellationToken)
    {
        await enrolment.SwitchOffAsync(caller.TelegramId, caller.TelegramId, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Reset(
        long telegramId, Caller caller, SecondFactorEnrolment enrolment, CancellationToken cancellationToken) =>
        await enrolment.SwitchOffAsync(caller.TelegramId, telegramId, cancellationToken)
            ? TypedResults.NoContent()
            : GameProblems.PlayerNotFound(telegramId);

    private static void ProducesCodeProblems(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
