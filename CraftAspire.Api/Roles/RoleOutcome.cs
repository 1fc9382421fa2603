using CraftAspire.Contracts;

namespace CraftAspire.Api.Roles;

/// <summary>What can become of giving somebody a role.</summary>
internal abstract record RoleOutcome
{
    private RoleOutcome()
    {
    }

    /// <summary>They have it.</summary>
    public sealed record Given(RoleHolder Holder) : RoleOutcome;

    /// <summary>Nobody with that id ever played.</summary>
    public sealed record NoSuchPlayer : RoleOutcome;

    /// <summary>The caller is meant: then the last admin could leave the game without any.</summary>
    public sealed record OwnRole : RoleOutcome;

    /// <summary>The caller lost their own role meanwhile.</summary>
    public sealed record NoLongerAdmin : RoleOutcome;
}
