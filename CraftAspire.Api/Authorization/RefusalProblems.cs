using CraftAspire.Api.Problems;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Authorization;

/// <summary>Answers a refused call with the problem that tells the caller what is missing.</summary>
internal sealed class RefusalProblems : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var reason = authorizeResult.AuthorizationFailure?.FailureReasons.FirstOrDefault()?.Message;
        return authorizeResult.Forbidden && reason is not null
            ? Problem(reason).ExecuteAsync(context)
            : _framework.HandleAsync(next, context, policy, authorizeResult);
    }

    private static ProblemHttpResult Problem(string type) => type switch
    {
        ProblemTypes.SecondFactorRequired => GameProblems.SecondFactorRequired(),
        ProblemTypes.SecondFactorNotEnrolled => GameProblems.SecondFactorNotEnrolled(),
        _ => GameProblems.Forbidden(),
    };
}
