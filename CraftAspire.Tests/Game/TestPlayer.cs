using System.Globalization;
using System.Text;
using CraftAspire.Contracts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Refit;

namespace CraftAspire.Tests.Game;

/// <summary>Somebody who plays through the typed client.</summary>
public sealed class TestPlayer(IGameApi api, long telegramId, long? chat = null)
{
    public long TelegramId => telegramId;

    /// <summary>A fresh token.</summary>
    public string Token => Mint(telegramId, chat, DateTime.UtcNow, PlayerToken.MaxLifetime);

    public static string Mint(long player, long? chat, DateTime issuedAt, TimeSpan lifetime, string key = GameApi.TokenKey, string issuer = PlayerToken.Issuer)
    {
        var claims = new Dictionary<string, object> { [PlayerToken.PlayerClaim] = player.ToString(CultureInfo.InvariantCulture) };
        if (chat is { } id)
            claims[PlayerToken.ChatClaim] = id.ToString(CultureInfo.InvariantCulture);

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = PlayerToken.Audience,
            IssuedAt = issuedAt,
            Expires = issuedAt + lifetime,
            Claims = claims,
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The same player through another replica.</summary>
    public TestPlayer At(IGameApi replica) => new(replica, telegramId, chat);

    /// <summary>The same player in a group.</summary>
    public TestPlayer In(long group) => new(api, telegramId, group);

    public async Task<StartedSession> Start() => (await api.StartSession(Token)).Wanted();

    public async Task<SessionSummary> Stop() => (await api.StopSession(Token)).Wanted();

    public async Task<Combination> Combine(ElementReference first, ElementReference second, string? key = null) => (await Try(first, second, key)).Wanted();

    public Task<Combination> Combine(string first, string second, string? key = null) =>
        Combine(ElementReference.ByName(first), ElementReference.ByName(second), key);

    public async Task<GameProblem> FailsToCombine(string first, string second, string? key = null) =>
        await (await Try(ElementReference.ByName(first), ElementReference.ByName(second), key)).Problem();

    public Task<IApiResponse<Combination>> Try(ElementReference first, ElementReference second, string? key = null) =>
        api.Combine(Token, new CombineRequest(first, second), key, TestContext.Current.CancellationToken);

    public async Task<long> Points() => (await api.CurrentPlayer(Token)).Wanted().Points;
}
