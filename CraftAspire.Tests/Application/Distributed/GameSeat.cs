using CraftAspire.Contracts;
using CraftAspire.Tests.Api;
using Refit;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>Somebody who plays through one replica of the running Api, past the bot.</summary>
internal sealed class GameSeat(IGameApi api, long telegramId)
{
    // Far from the people of the emulated Telegram.
    private static long _players = 8_000_000_000;

    private string Token => TestPlayer.Mint(telegramId, chat: null, DateTime.UtcNow, PlayerToken.MaxLifetime, AppHostFixture.TokenKey);

    public long TelegramId => telegramId;

    /// <summary>New players with a game each, in turns at the Api's replicas.</summary>
    public static async Task<IReadOnlyList<GameSeat>> Take(RunningApplication application, int players)
    {
        var addresses = await application.ReplicasOf("api", RunningApplication.ApiReplicas);
        var replicas = addresses.Select(address => RestService.For<IGameApi>(address)).ToArray();
        return await Task.WhenAll(Enumerable.Range(0, players).Select(async number =>
        {
            var seat = new GameSeat(replicas[number % replicas.Length], Interlocked.Increment(ref _players));
            await seat.Start();
            return seat;
        }));
    }

    /// <summary>Tries once; with a key a repeat gets the first answer.</summary>
    public Task<IApiResponse<Combination>> Try((string Left, string Right) pair, string? key = null) => api.CombineAsync(
        Token, new CombineRequest(
            ElementReference.ByName(pair.Left), ElementReference.ByName(pair.Right)), key, TestContext.Current.CancellationToken);

    /// <summary>As the bot and its player do: the same key until there is an answer.</summary>
    public async Task<Combination> Insist((string Left, string Right) pair)
    {
        var key = Guid.NewGuid().ToString();
        using var limit = Patience.Start();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (true)
        {
            if ((await Try(pair, key)).Content is { } answer)
                return answer;
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task Start() => (await api.StartSessionAsync(Token)).Wanted();
}
