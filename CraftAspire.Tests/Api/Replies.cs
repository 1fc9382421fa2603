using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Tests.Api;

internal static class Replies
{
    /// <summary>The content of an answer that has to be a success; else the test fails with what the Api said.</summary>
    public static T Wanted<T>(this IApiResponse<T> response)
    {
        response.IsSuccessful.ShouldBeTrue((response.Error as ApiException)?.Content ?? response.Error?.Message ?? "");
        return response.Content!;
    }

    /// <summary>The problem of an answer that has to be none.</summary>
    public static async Task<GameProblem> Problem(this IApiResponse response)
    {
        var error = response.Error.ShouldBeAssignableTo<ApiException>()!;
        var problem = await error.GetContentAsAsync<GameProblem>();
        problem.ShouldNotBeNull().Status.ShouldBe((int)error.StatusCode);
        return problem;
    }
}
