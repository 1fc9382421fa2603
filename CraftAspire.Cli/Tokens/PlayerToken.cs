using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CraftAspire.Cli.Tokens;

/// <summary>What the bot shows to the Api for a player, made for a person with curl.</summary>
internal static class PlayerToken
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Signs a token that is good for two minutes.</summary>
    /// <param name="key">The AppHost's token-key, at least 32 characters.</param>
    /// <param name="player">The player's Telegram user id.</param>
    /// <param name="chat">The Telegram group whose session is meant, if any.</param>
    public static string Create(string key, long player, long? chat)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = $"{player}" };

        if (chat is { } group)
        {
            claims["chat"] = $"{group}";
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "craftaspire-bot",
            Audience = "craftaspire-api",
            Claims = claims,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }
}
