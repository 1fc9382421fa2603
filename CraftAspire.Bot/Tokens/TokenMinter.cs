using System.Globalization;
using System.Text;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CraftAspire.Bot.Tokens;

/// <summary>Signs the tokens that name the player, and the chat where a group plays.</summary>
public sealed class TokenMinter(IOptions<TokenOptions> options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials =
        new(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Value.Key)) { KeyId = PlayerToken.KeyIdOf(options.Value.Key) },
            SecurityAlgorithms.HmacSha256);

    /// <summary>A token good for <see cref="PlayerToken.MaxLifetime"/>.</summary>
    /// <param name="player">The player's Telegram user id.</param>
    /// <param name="chat">The group chat that plays; null when the player plays alone.</param>
    /// <param name="gaveCode">Whether the Api has lately taken a code of the player's second factor.</param>
    /// <param name="language">In which answers name elements; null for the names that the model gave.</param>
    public string Mint(long player, long? chat = null, bool gaveCode = false, string? language = null)
    {
        var claims = new Dictionary<string, object> { [PlayerToken.PlayerClaim] = player.ToString(CultureInfo.InvariantCulture) };
        if (chat is { } id)
            claims[PlayerToken.ChatClaim] = id.ToString(CultureInfo.InvariantCulture);

        if (language is not null)
            claims[PlayerToken.LanguageClaim] = language;

        if (gaveCode)
            claims[PlayerToken.LevelClaim] = PlayerToken.SecondFactorLevel;

        return Sign(claims);
    }

    /// <summary>A token of the bot itself, for what it tells the game on nobody's behalf.</summary>
    /// <param name="botId">The bot's own Telegram id.</param>
    public string MintForBot(long botId) => Sign(new Dictionary<string, object>
    {
        [PlayerToken.PlayerClaim] = botId.ToString(CultureInfo.InvariantCulture),
        [PlayerToken.ServiceClaim] = PlayerToken.BotService,
    });

    private string Sign(Dictionary<string, object> claims)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlayerToken.Issuer,
            Audience = PlayerToken.Audience,
            IssuedAt = now,
            Expires = now + PlayerToken.MaxLifetime,
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }
}
