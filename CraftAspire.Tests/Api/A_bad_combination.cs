using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_bad_combination(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task without_a_game_says_so()
    {
        var problem = await game.NewPlayer().FailsToCombine("Water", "Fire");

        problem.Type.ShouldBe(ProblemTypes.NoActiveSession);
    }

    [Fact]
    public async Task of_a_thing_that_is_not_held_says_which_and_what_may_be_meant()
    {
        var ada = await game.NewPlayerInGame();

        var problem = await ada.FailsToCombine("Water", "Fier");

        problem.Type.ShouldBe(ProblemTypes.NotInCollection);
        problem.Element.ShouldBe("Fier");
        problem.DidYouMean.ShouldContain("Fire");
    }

    [Fact]
    public async Task of_a_thing_that_another_player_holds_is_refused_by_id_too()
    {
        var (ada, grace) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var made = await ada.Combine("Water", "Water");

        var refused = await grace.Try(ElementReference.ById(made.Element.Id), ElementReference.ById(made.First.Id));

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.NotInCollection);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"first":"Water"}""")]
    [InlineData("""{"first":"Water","second":""}""")]
    [InlineData("""{"first":"Water","second":"   "}""")]
    [InlineData("""{"first":"Water","second":"Fi\u0000re"}""")]
    [InlineData("""{"first":"Water","second":"Fi\nre"}""")]
    [InlineData("""{"first":"Water","second":"\ud800"}""")]
    [InlineData("""{"first":"Water","second":true}""")]
    [InlineData("""{"first":1.5,"second":2}""")]
    [InlineData("""{"first":""")]
    [InlineData("null")]
    public async Task that_cannot_be_understood_is_an_invalid_request(string body)
    {
        var ada = await game.NewPlayerInGame();

        var (status, problem) = await Post(ada, body);

        (status, problem?.Type).ShouldBe((HttpStatusCode.BadRequest, ProblemTypes.InvalidRequest));
    }

    [Fact]
    public async Task with_a_name_of_ten_kilobytes_is_an_invalid_request()
    {
        var ada = await game.NewPlayerInGame();

        var problem = await ada.FailsToCombine("Water", new string('x', 10_000));

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest);
        problem.Errors.Keys.ShouldBe(["second"]);
    }

    private async Task<(HttpStatusCode Status, GameProblem? Problem)> Post(TestPlayer player, string body)
    {
        using var client = game.Api.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/combine")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", player.Token);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        return (response.StatusCode, await response.Content.ReadFromJsonAsync<GameProblem>(TestContext.Current.CancellationToken));
    }
}
