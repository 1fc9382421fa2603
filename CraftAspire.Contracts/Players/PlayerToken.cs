using System.Security.Cryptography;
using System.Text;

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

    /// <summary>
    /// The player's Telegram user id, a whole number; or the same as <see cref="ChatClaim"/>, below zero, for those who speak as a chat.
    /// </summary>
    public const string PlayerClaim = "sub";

    /// <summary>
    /// Telegram id of the group chat that plays. Present: the session, its collection and its favourites are the chat's;
    /// points and discoveries are the player's.
    /// </summary>
    public const string ChatClaim = "chat";

    /// <summary>
    /// Authentication context class (OpenID Connect): the bot adds it with <see cref="SecondFactorLevel"/> after the Api confirmed
    /// a code. It opens nothing alone; the Api's own record of the raised level decides.
    /// </summary>
    public const string LevelClaim = "acr";

    /// <summary>The value of <see cref="LevelClaim"/> of somebody who has just given a code.</summary>
    public const string SecondFactorLevel = "second-factor";

    /// <summary>
    /// The language that the caller reads (OpenID Connect), such as <c>kk</c>: answers name elements in it where they have such a name.
    /// </summary>
    public const string LanguageClaim = "locale";

    /// <summary>
    /// Names a service that calls for itself and for no player; such a token's <see cref="PlayerClaim"/> is the bot's own Telegram id.
    /// </summary>
    public const string ServiceClaim = "service";

    /// <summary>The bot, as <see cref="ServiceClaim"/> names it.</summary>
    public const string BotService = "bot";

    /// <summary>Names a key in the header <c>kid</c> without telling it: while keys are changed two are good at a time.</summary>
    public static string KeyIdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    /// <summary>A token that says it lives longer from its <c>iat</c> to its <c>exp</c> is refused.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(2);
}
