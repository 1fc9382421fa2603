using System.Text;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CraftAspire.Api.Tokens;

/// <summary>Accepts tokens that the bot signed for this Api, that are short-lived and name a player.</summary>
internal sealed class TokenRules(IOptions<TokenOptions> options, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    private TimeSpan Skew => TimeSpan.FromSeconds(options.Value.ClockSkewSeconds);

    public void Configure(string? name, JwtBearerOptions bearer)
    {
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = PlayerToken.Issuer,
            ValidAudience = PlayerToken.Audience,
            IssuerSigningKeys = Keys(options.Value.Key, options.Value.PreviousKey),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, token, _) => LivesNow(expires, (JsonWebToken)token),
            NameClaimType = PlayerToken.PlayerClaim,
        };
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                if (Caller.From(context.Principal!) is null)
                    context.Fail("The token names no player.");
                return Task.CompletedTask;
            },
        };
    }

    public void Configure(JwtBearerOptions bearer) => Configure(Options.DefaultName, bearer);

    // The header kid names the key; a token without it is tried with both keys.
    private static SymmetricSecurityKey[] Keys(params string?[] keys) =>
        [.. keys.OfType<string>().Where(key => key.Length > 0)
            .Select(key => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)) { KeyId = PlayerToken.KeyIdOf(key) })];

    // Rejects tokens with a lifetime over two minutes, even unexpired ones.
    private bool LivesNow(DateTime? expires, JsonWebToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end
            && now < end + Skew
            && token.IssuedAt != DateTime.MinValue
            && token.IssuedAt <= now + Skew
            && token.ValidFrom <= now + Skew
            && end - token.IssuedAt <= PlayerToken.MaxLifetime;
    }
}
