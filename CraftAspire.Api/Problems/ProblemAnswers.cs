using System.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CraftAspire.Api.Problems;

internal static class ProblemAnswers
{
    /// <summary>Makes every failure a problem with a stable type and the trace id.</summary>
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

        // Longer than any request of the game.
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = 256 * 1024);

        // The framework alone explains a bad body in development only.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        // A missing value is an error, not the first name of an enumeration or false.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
    }

    /// <summary>Comes before every middleware that can fail.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
