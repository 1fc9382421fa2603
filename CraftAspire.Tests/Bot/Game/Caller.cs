using System.Globalization;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CraftAspire.Tests.Bot.Game;

/// <summary>Who calls the scripted game, read from the bot's token.</summary>
public sealed record Caller(long Player, long? Group, string? Language)
{
    /// <summary>Whose session it is.</summary>
    public long Owner => Group ?? Player;

    public static ValueTask<Caller?> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = new JsonWebToken(header["Bearer ".Length..]);
        token.Issuer.ShouldBe(PlayerToken.Issuer);
        token.Audiences.ShouldContain(PlayerToken.Audience);
        long? group = token.TryGetPayloadValue<string>(PlayerToken.ChatClaim, out var chat)
            ? long.Parse(chat, CultureInfo.InvariantCulture)
            : null;
        return ValueTask.FromResult<Caller?>(new Caller(
            long.Parse(token.Subject, CultureInfo.InvariantCulture),
            group,
            token.TryGetPayloadValue<string>(PlayerToken.LanguageClaim, out var language) ? language : null));
    }
}
