using CraftAspire.Contracts;

namespace CraftAspire.Api.Problems;

/// <summary>The problem types for statuses that the framework answers by itself.</summary>
internal static class ProblemTypesByStatus
{
    public static string For(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemTypes.Unauthenticated,
        StatusCodes.Status403Forbidden => ProblemTypes.Forbidden,
        StatusCodes.Status404NotFound => ProblemTypes.NotFound,
        StatusCodes.Status405MethodNotAllowed => ProblemTypes.MethodNotAllowed,
        StatusCodes.Status503ServiceUnavailable => ProblemTypes.Unavailable,
        >= 500 => ProblemTypes.InternalError,
        _ => ProblemTypes.InvalidRequest,
    };

    /// <summary>The framework's types are addresses, the game's are names.</summary>
    public static bool IsOurs(string? type) => type is not null && !type.Contains(':', StringComparison.Ordinal);
}
