using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Bench.Api.Loading;
using CraftAspire.Contracts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bench.Api.Measuring;

/// <summary>Known pairs as the bot sends them: a player's token, and a key of its own for each request.</summary>
internal sealed class CombineTraffic(Uri api, World world, string tokenKey) : ITraffic
{
    private static readonly TimeSpan TokenAge = TimeSpan.FromMinutes(1);
    private readonly Uri _combine = new(api, "/combine");
    private readonly string _run = Guid.NewGuid().ToString("n");
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(tokenKey)), SecurityAlgorithms.HmacSha256);
    private readonly Lock _gate = new();
    private Dictionary<long, string> _tokens = [];
    private DateTime _minted;

    public HttpRequestMessage Request(int number)
    {
        var (player, first, second) = world.Pairs[number % world.Pairs.Count];
        var request = new HttpRequestMessage(HttpMethod.Post, _combine)
        {
            Content = new StringContent($$"""{"first":{{first}},"second":{{second}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens()[player]);
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}"));
        return request;
    }

    // Signs the tokens ahead: signing is the bot's cost, not the Api's.
    private Dictionary<long, string> Tokens()
    {
        lock (_gate)
        {
            if (DateTime.UtcNow - _minted > TokenAge)
            {
                _minted = DateTime.UtcNow;
                _tokens = world.Pairs.Select(pair => pair.Player).Distinct().ToDictionary(player => player, Mint);
            }

            return _tokens;
        }
    }

    private string Mint(long player) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = PlayerToken.Issuer,
        Audience = PlayerToken.Audience,
        IssuedAt = _minted,
        Expires = _minted + PlayerToken.MaxLifetime,
        Claims = new Dictionary<string, object> { [PlayerToken.PlayerClaim] = player.ToString(CultureInfo.InvariantCulture) },
        SigningCredentials = _credentials,
    });
}
