using System.Net;
using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Tests.Api.Moderation;

/// <summary>Anonymous admins and channels speak as their chat.</summary>
public sealed class A_chat_that_plays_by_itself(GameFixture game) : IClassFixture<GameFixture>
{
    private const long Chat = -6_600_000_001;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task discovers_and_stands_in_no_rating()
    {
        var (chat, ada) = (new TestPlayer(game.Api.Client, Chat, Chat), game.NewPlayer());
        await chat.Start();
        var made = await game.Discover(chat);
        await ada.In(Chat).Start();
        var own = await game.Discover(ada.In(Chat));

        var everybody = (await game.Api.Client.RatingAsync(ada.Token, top: 100)).Wanted();
        var group = (await game.Api.Client.RatingAsync(ada.In(Chat).Token, group: true)).Wanted();

        made.IsFirstDiscovery.ShouldBeTrue();
        group.Top.ShouldHaveSingleItem().Points.ShouldBe(own.Points);
        group.Players.ShouldBe(1);
        everybody.Top.Count(place => place.IsYou).ShouldBe(1);
        (await game.Scalar<long>($"select count(*) from players where telegram_id = {Chat} and points > 0")).ShouldBe(1);
    }

    [Fact]
    public async Task has_no_second_factor_and_gets_no_role()
    {
        var chat = new TestPlayer(game.Api.Client, Chat - 1, Chat - 1);
        await chat.Start();

        using var enrolled = await RestService.For<ISecondFactorApi>(game.Api.CreateClient()).EnrolAsync(chat.Token, Cancellation);
        var admin = await game.New(Role.Admin);
        using var appointed = await RestService.For<IAdministrationApi>(game.Api.CreateClient())
            .GiveRoleAsync(admin.Token, Chat - 1, new RoleChange(Role.Moderator), Cancellation);

        enrolled.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        appointed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task is_nobody_in_another_chat()
    {
        var stranger = new TestPlayer(game.Api.Client, Chat - 2, Chat - 3);

        using var refused = await game.Api.Client.StartSessionAsync(stranger.Token, Cancellation);

        refused.IsSuccessStatusCode.ShouldBeFalse();
    }
}
