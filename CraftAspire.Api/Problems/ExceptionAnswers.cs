using System.Data.Common;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore.Storage;

namespace CraftAspire.Api.Problems;

/// <summary>
/// What a caller is told when an exception ends their call. A defect is left to the framework, which logs it and answers 500.
/// </summary>
internal sealed partial class ExceptionAnswers(IProblemDetailsService problems, ILogger<ExceptionAnswers> logger) : IExceptionHandler
{
    private const int RetryAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (Problem(exception, context.RequestAborted) is not { } problem)
            return false;

        context.Response.StatusCode = problem.Status!.Value;
        await problems.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
        return true;
    }

    private ProblemDetails? Problem(Exception exception, CancellationToken aborted)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return new()
                {
                    Type = ProblemTypes.InvalidRequest,
                    Status = bad.StatusCode,
                    Title = "The request cannot be understood",
                    Detail = bad.InnerException?.Message ?? bad.Message,
                };

            case OperationCanceledException when aborted.IsCancellationRequested:
                return new()
                {
                    Type = ProblemTypes.InvalidRequest,
                    Status = StatusCodes.Status499ClientClosedRequest,
                    Title = "The caller hung up",
                };

            case RetryLimitExceededException or TimeoutException or DbException { IsTransient: true }:
                LogDatabaseAway(exception);
                return new()
                {
                    Type = ProblemTypes.Unavailable,
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Title = "The game cannot reach its memory",
                    Detail = "Please try again in a moment.",
                    Extensions = { ["retryAfterSeconds"] = RetryAfterSeconds },
                };

            default:
                return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer")]
    private partial void LogDatabaseAway(Exception exception);
}
