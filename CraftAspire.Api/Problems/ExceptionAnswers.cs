using System.Data.Common;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore.Storage;

namespace CraftAspire.Api.Problems;

/// <summary>Answers calls that end with an exception. It leaves a defect to the framework, which logs it and answers 500.</summary>
internal sealed partial class ExceptionAnswers(IProblemDetailsService problems, ILogger<ExceptionAnswers> logger) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    // Postgres ended the statement at its time limit.
    private const string QueryCanceled = "57014";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (Problem(exception, context.RequestAborted) is not { } problem)
            return false;

        context.Response.StatusCode = problem.Status!.Value;
        await problems.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
        return true;
    }

    private ProblemDetails? Problem(Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException request:
                return Unreadable(request);

            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                return new()
                {
                    Type = ProblemTypes.InvalidRequest,
                    Status = StatusCodes.Status499ClientClosedRequest,
                    Title = "The caller hung up",
                };

            case RetryLimitExceededException or TimeoutException:
            case DbException { IsTransient: true } or DbException { SqlState: QueryCanceled }:
                LogDatabaseAway(RetryAfterSeconds, exception);
                return new()
                {
                    Type = ProblemTypes.Unavailable,
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Title = "The game's database does not answer",
                    Detail = "Try again in a moment.",
                    Extensions = { ["retryAfterSeconds"] = RetryAfterSeconds },
                };

            default:
                return null;
        }
    }

    private static ProblemDetails Unreadable(BadHttpRequestException request)
    {
        var errors = RequestErrors.Of(request);
        var problem = new ProblemDetails
        {
            Type = ProblemTypes.InvalidRequest,
            Status = request.StatusCode,
            Title = "The request cannot be read",
            Detail = errors.Count is 0
                ? RequestErrors.General(request.StatusCode)
                : string.Join(' ', errors.Values.SelectMany(messages => messages)),
        };
        if (errors.Count > 0)
            problem.Extensions["errors"] = errors;
        return problem;
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer; the caller was told to try again in {Seconds} s")]
    private partial void LogDatabaseAway(int seconds, Exception exception);
}
