using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_token(GameFixture game) : IClassFixture<GameFixture>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static TheoryData<string, string> BadTokens => new()
    {
        { "none", "" },
        { "nonsense", "nonsense" },
        { "expired", TestPlayer.Mint(1, null, DateTime.UtcNow - 10 * Minute, Minute) },
        { "from the future", TestPlayer.Mint(1, null, DateTime.UtcNow + 10 * Minute, Minute) },
        { "made to live an hour", TestPlayer.Mint(1, null, DateTime.UtcNow, 60 * Minute) },
        { "signed with another key",
            TestPlayer.Mint(1, null, DateTime.UtcNow, Minute, key: "another key that nobody ever gave to the Api") },
        { "of another issuer", TestPlayer.Mint(1, null, DateTime.UtcNow, Minute, issuer: "somebody") },
        { "of nobody", TestPlayer.Mint(0, null, DateTime.UtcNow, Minute) },
        { "not signed at all", Unsigned(TestPlayer.Mint(1, null, DateTime.UtcNow, Minute)) },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task that_is_bad_opens_nothing(string kind, string token)
    {
        var problem = await (await game.Api.Client.CurrentPlayerAsync(token)).Problem();

        problem.Type.ShouldBe(ProblemTypes.Unauthenticated, kind);
    }

    [Fact]
    public async Task from_a_clock_that_is_half_a_minute_ahead_is_good()
    {
        var token = TestPlayer.Mint(1, null, DateTime.UtcNow.AddSeconds(25), Minute);

        var player = (await game.Api.Client.CurrentPlayerAsync(token)).Wanted();

        player.Points.ShouldBe(0);
    }

    // "alg": "none", without a signature.
    private static string Unsigned(string token) => $"eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{token.Split('.')[1]}.";
}
