using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Tests.Api;

/// <summary>What a call of the game answered.</summary>
internal static class Answers
{
    public static async Task<T> Succeeded<T>(this Task<IApiResponse<T>> call) where T : class
    {
        using var answer = await call;
        answer.Error.ShouldBeNull();
        return answer.Content.ShouldNotBeNull();
    }

    public static async Task Succeeded(this Task<IApiResponse> call)
    {
        using var answer = await call;
        answer.Error.ShouldBeNull();
    }

    public static async Task<GameProblem> Failed<T>(this Task<IApiResponse<T>> call)
    {
        using var answer = await call;
        return await Problem(answer);
    }

    public static async Task<GameProblem> Failed(this Task<IApiResponse> call)
    {
        using var answer = await call;
        return await Problem(answer);
    }

    private static async Task<GameProblem> Problem(IApiResponse answer) =>
        (await answer.Error.ShouldBeAssignableTo<ApiException>().ShouldNotBeNull().GetContentAsAsync<GameProblem>()).ShouldNotBeNull();
}
