using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Doors;

/// <summary>A kind of caller.</summary>
/// <param name="Name">As the failed test tells it.</param>
/// <param name="Role">Null: nobody, without a token.</param>
/// <param name="IsEnrolled">Has a second factor.</param>
/// <param name="GaveCode">Has just given a code of it.</param>
public sealed record Visitor(string Name, Role? Role, bool IsEnrolled, bool GaveCode)
{
    public static IReadOnlyList<Visitor> All { get; } =
    [
        new("nobody", null, false, false),
        new("user", Contracts.Role.User, false, false),
        new("user with a second factor", Contracts.Role.User, true, false),
        new("user who gave a code", Contracts.Role.User, true, true),
        new("moderator without a second factor", Contracts.Role.Moderator, false, false),
        new("moderator with a second factor", Contracts.Role.Moderator, true, false),
        new("moderator who gave a code", Contracts.Role.Moderator, true, true),
        new("admin without a second factor", Contracts.Role.Admin, false, false),
        new("admin with a second factor", Contracts.Role.Admin, true, false),
        new("admin who gave a code", Contracts.Role.Admin, true, true),
    ];

    /// <summary>The type of the problem with which a door refuses; null when it lets in.</summary>
    public string? RefusedAt(Door door) => (door, Role) switch
    {
        (Door.Open, _) => null,
        (_, null) => ProblemTypes.Unauthenticated,
        (Door.Player, _) => null,
        (Door.Bot, _) => ProblemTypes.Forbidden,
        (Door.Moderator, < Contracts.Role.Moderator) or (Door.Admin, < Contracts.Role.Admin) => ProblemTypes.Forbidden,
        (Door.Guarded, _) => IsEnrolled && !GaveCode ? ProblemTypes.SecondFactorRequired : null,
        _ when !IsEnrolled => ProblemTypes.SecondFactorNotEnrolled,
        _ => GaveCode ? null : ProblemTypes.SecondFactorRequired,
    };
}
