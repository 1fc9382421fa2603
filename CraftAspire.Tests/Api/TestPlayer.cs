using System.Globalization;
using System.Text;
using CraftAspire.Contracts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Refit;

namespace CraftAspire.Tests.Api;

/// <summary>Somebody who plays through the typed client.</summary>
public sealed class TestPlayer(IGameApi api, long telegramId, long? chat = null, bool gaveCode = false, string? language = null)
{
    public long TelegramId => telegramId;

    /// <summary>A fresh token.</summary>
    public string Token => Mint(telegramId, chat, DateTime.UtcNow, PlayerToken.MaxLifetime, gaveCode: gaveCode, language: language);

    public static string Mint(
        long player, long? chat, DateTime issuedAt, TimeSpan lifetime, string key = GameApi.TokenKey, string issuer = PlayerToken.Issuer,
            bool gaveCode = false,
        string? service = null, string audience = PlayerToken.Audience, DateTime? notBefore = null, string? language = null)
    {
        var claims = new Dictionary<string, object> { [PlayerToken.PlayerClaim] = player.ToString(CultureInfo.InvariantCulture) };
        if (chat is { } id)
            claims[PlayerToken.ChatClaim] = id.ToString(CultureInfo.InvariantCulture);

        if (gaveCode)
            claims[PlayerToken.LevelClaim] = PlayerToken.SecondFactorLevel;

        if (language is not null)
            claims[PlayerToken.LanguageClaim] = language;

        if (service is not null)
            claims[PlayerToken.ServiceClaim] = service;

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = notBefore,
            IssuedAt = issuedAt,
            Expires = issuedAt + lifetime,
            Claims = claims,
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>A fresh token of the bot itself.</summary>
    public static string BotToken => Mint(1, null, DateTime.UtcNow, PlayerToken.MaxLifetime, service: PlayerToken.BotService);

    /// <summary>The same player through another replica.</summary>
    public TestPlayer At(IGameApi replica) => new(replica, telegramId, chat, gaveCode, language);

    /// <summary>The same player in a group.</summary>
    public TestPlayer In(long group) => new(api, telegramId, group, gaveCode, language);

    /// <summary>The same player with tokens that say they gave a code of their second factor.</summary>
    public TestPlayer WithCode => new(api, telegramId, chat, gaveCode: true, language);

    /// <summary>The same player with tokens that name a language.</summary>
    public TestPlayer Reading(string tag) => new(api, telegramId, chat, gaveCode, tag);

    public async Task<StartedSession> Start() => (await api.StartSessionAsync(Token)).Wanted();

    public async Task<SessionSummary> Stop() => (await api.StopSessionAsync(Token)).Wanted();

    public async Task<Combination> Combine(ElementReference first, ElementReference second, string? key = null) =>
        (await Try(first, second, key)).Wanted();

    public Task<Combination> Combine(string first, string second, string? key = null) =>
        Combine(ElementReference.ByName(first), ElementReference.ByName(second), key);

    public async Task<GameProblem> FailsToCombine(string first, string second, string? key = null) =>
        await (await Try(ElementReference.ByName(first), ElementReference.ByName(second), key)).Problem();

    public Task<IApiResponse<Combination>> Try(ElementReference first, ElementReference second, string? key = null) =>
        api.CombineAsync(Token, new CombineRequest(first, second), key, TestContext.Current.CancellationToken);

    public async Task<long> Points() => (await api.CurrentPlayerAsync(Token)).Wanted().Points;
}
