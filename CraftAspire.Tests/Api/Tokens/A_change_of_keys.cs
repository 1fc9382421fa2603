using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using CraftAspire.Bot.Tokens;
using Microsoft.Extensions.Options;

namespace CraftAspire.Tests.Api.Tokens;

public sealed class A_change_of_keys(LocalPostgres postgres, LocalCache cache)
{
    private const string OldKey = "the key of last year, long enough for HS256";
    private const string NewKey = "the key of this year, long enough for HS256";
    private const int Callers = 8;

    // As docs/running.md says: the Api learns the new key beside the old one, then the bot signs with it, then the Api forgets the old one.
    [Fact]
    public async Task under_load_refuses_nobody()
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__craftdb"] = await postgres.CreateGameDatabaseAsync(),
            ["ConnectionStrings__cache"] = await cache.GetConnectionStringAsync(),
            ["Cache__KeyPrefix"] = LocalCache.NewPrefix(),
            ["SecondFactor__Key"] = GameApi.SecondFactorKey,
            ["Logging__LogLevel__Default"] = "Error",
        };
        await using var old = await ApiProcess.Start(new(settings) { ["Tokens__Key"] = OldKey });
        using var load = new Load(old.Address, OldKey);
        var callers = load.Run(Callers);
        await load.Answered(200);

        await using var both = await ApiProcess.Start(new(settings) { ["Tokens__Key"] = NewKey, ["Tokens__PreviousKey"] = OldKey });
        load.MoveTo(both.Address);
        await load.Answered(200);
        load.SignWith(NewKey);
        await load.Answered(200);
        await using var young = await ApiProcess.Start(new(settings) { ["Tokens__Key"] = NewKey });
        load.MoveTo(young.Address);
        await load.Answered(200);
        load.SignWith(OldKey);
        await load.Refused();
        load.End();
        await callers;

        load.StatusesBeforeTheLastStep.ShouldBe([HttpStatusCode.OK]);
    }

    /// <summary>Players who call without a pause, each with a token as the bot makes it.</summary>
    private sealed class Load(Uri address, string key) : IDisposable
    {
        private readonly ConcurrentDictionary<HttpStatusCode, int> _statuses = new();
        private readonly CancellationTokenSource _end = new();
        private volatile Uri _address = address;
        private volatile TokenMinter _minter = Minter(key);
        private HttpStatusCode[] _before = [];

        public IReadOnlyList<HttpStatusCode> StatusesBeforeTheLastStep => _before;

        public Task Run(int callers) => Task.WhenAll(Enumerable.Range(1, callers).Select(player => Task.Run(() => Call(player))));

        public void MoveTo(Uri address) => _address = address;

        public void SignWith(string key)
        {
            _before = [.. _statuses.Keys];
            _minter = Minter(key);
        }

        public async Task Answered(int more)
        {
            var before = _statuses.Values.Sum();
            await Waits.Until(() => _statuses.Values.Sum() >= before + more);
        }

        public Task Refused() => Waits.Until(() => _statuses.ContainsKey(HttpStatusCode.Unauthorized));

        public void End() => _end.Cancel();

        public void Dispose() => _end.Dispose();

        private static TokenMinter Minter(string key) => new(Options.Create(new TokenOptions { Key = key }), TimeProvider.System);

        private async Task Call(int player)
        {
            using var http = new HttpClient();
            while (!_end.IsCancellationRequested)
            {
                // The token first: a real one is minted a moment before it is sent, perhaps to a process that was replaced meanwhile.
                var token = _minter.Mint(player);
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, "/players/me"));
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request);
                _statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
            }
        }
    }
}
