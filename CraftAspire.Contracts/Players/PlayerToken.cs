namespace CraftAspire.Contracts;

/// <summary>
/// What a player's token holds: a JWT signed with HS256, the key being the UTF-8 bytes of the setting <c>Tokens:Key</c>
/// (at least 32 characters).
/// </summary>
public static class PlayerToken
{
    /// <summary>Claim <c>iss</c>.</summary>
    public const string Issuer = "craftaspire-bot";

    /// <summary>Claim <c>aud</c>.</summary>
    public const string Audience = "craftaspire-api";

    /// <summary>The player's Telegram user id, a whole number.</summary>
    public const string PlayerClaim = "sub";

    /// <summary>
    /// Telegram id of the group chat that plays. Present: the session, its collection and its favourites are the chat's;
    /// points and discoveries are the player's.
    /// </summary>
    public const string ChatClaim = "chat";

    /// <summary>A token that says it lives longer from its <c>iat</c> to its <c>exp</c> is refused.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(2);
}
