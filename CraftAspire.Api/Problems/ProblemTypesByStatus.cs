using CraftAspire.Contracts;

namespace CraftAspire.Api.Problems;

/// <summary>The type of a problem that no feature named: one that the framework answers by a status alone.</summary>
internal static class ProblemTypesByStatus
{
    public static string For(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemTypes.Unauthenticated,
        StatusCodes.Status403Forbidden => ProblemTypes.Forbidden,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ProblemTypes.NotFound,
        StatusCodes.Status503ServiceUnavailable => ProblemTypes.Unavailable,
        >= 500 => ProblemTypes.InternalError,
        _ => ProblemTypes.InvalidRequest,
    };

    /// <summary>The framework's own types are addresses; ours are names.</summary>
    public static bool IsOurs(string? type) => type is not null && !type.Contains(':', StringComparison.Ordinal);
}
