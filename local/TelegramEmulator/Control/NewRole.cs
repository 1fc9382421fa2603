using System.ComponentModel.DataAnnotations;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>What a person or a bot becomes in a group.</summary>
public sealed record NewRole
{
    /// <summary><c>administrator</c>, <c>restricted</c>, <c>member</c>, <c>kicked</c> or <c>creator</c>.</summary>
    public required Role Role { get; init; }

    [StringLength(16)]
    public string? CustomTitle { get; init; }

    /// <summary>
    /// Rights of an administrator, or what a restricted member may still do, as <c>can_manage_topics</c>; absent for all.
    /// </summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    public Standing ToStanding() => new(Role) { CustomTitle = CustomTitle, Allowed = Allowed };
}
