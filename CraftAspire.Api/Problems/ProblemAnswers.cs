using System.Diagnostics;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CraftAspire.Api.Problems;

internal static class ProblemAnswers
{
    /// <summary>Makes every answer that is no success a problem with a stable type and the trace id.</summary>
    public static void AddProblems(this IHostApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            if (!ProblemTypesByStatus.IsOurs(problem.Type))
                problem.Type = ProblemTypesByStatus.For(problem.Status ?? context.HttpContext.Response.StatusCode);

            problem.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString();
            if (problem.Extensions.TryGetValue("retryAfterSeconds", out var seconds))
                context.HttpContext.Response.Headers.RetryAfter = seconds?.ToString();
        });
        builder.Services.AddExceptionHandler<ExceptionAnswers>();

        // No request of the game is longer than this.
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = 256 * 1024);

        // Else a bad body would be explained in development only.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Comes before everything that can go wrong.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
