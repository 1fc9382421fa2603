namespace TelegramEmulator.Wire;

/// <summary>A link by which people join a chat.</summary>
public sealed record ChatInviteLink(string InviteLink, User Creator, bool CreatesJoinRequest, bool IsPrimary, bool IsRevoked)
{
    public string? Name { get; init; }

    public long? ExpireDate { get; init; }

    public int? MemberLimit { get; init; }
}
