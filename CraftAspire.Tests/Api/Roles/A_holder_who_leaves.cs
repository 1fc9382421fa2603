using CraftAspire.Api.Roles;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api.Roles;

public sealed class A_holder_who_leaves(GameFixture game, LocalCache cache, LocalPostgres postgres) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task gives_up_the_role_before_being_forgotten()
    {
        var moderator = await game.New(Role.Moderator);

        var refused = await game.Api.Client.ForgetAsync(moderator.Token);
        await game.Api.Administration.GiveUpRoleAsync(moderator.Token).Succeeded();
        await game.Api.Client.ForgetAsync(moderator.Token).Succeeded();

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.RoleHeld);
        (await game.Scalar<long>($"select count(*) from players where telegram_id = {moderator.TelegramId}")).ShouldBe(0);
    }

    [Fact]
    public async Task leaves_the_audit_as_it_was_under_a_mark()
    {
        var (admin, moderator) = (await game.New(Role.Admin), await game.New(Role.Moderator));
        (await game.Api.Client.IntroduceAsync(moderator.Token, new PlayerProfile("Mo", null))).Wanted();
        (await game.Api.Moderation.AddWordAsync(moderator.Token, new WordEntry("firstword"))).Wanted();
        (await game.Api.Moderation.AddWordAsync(moderator.Token, new WordEntry("secondword"))).Wanted();

        await game.Api.Administration.GiveUpRoleAsync(moderator.Token).Succeeded();
        await game.Api.Client.ForgetAsync(moderator.Token).Succeeded();

        var acts = (await game.Api.Moderation.AuditAsync(admin.Token, limit: 100)).Wanted().Items
            .Where(entry => entry.Detail is "firstword" or "secondword").ToArray();
        acts.Length.ShouldBe(2);
        acts.Select(entry => entry.Actor).Distinct().ShouldHaveSingleItem().ShouldNotBeNull().ShouldStartWith("#");
    }

    [Fact]
    public async Task stays_while_there_is_no_other_admin()
    {
        await using var alone = new GameApi(
            await postgres.CreateGameDatabaseAsync(), await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), new ScriptedModel(),
                settings: ("Admins:TelegramIds", "4711"));
        await alone.Services.GetRequiredService<FirstAdmins>().AppointAsync(TestContext.Current.CancellationToken);
        var token = TestPlayer.Mint(4711, null, DateTime.UtcNow, PlayerToken.MaxLifetime);

        var refused = await alone.Administration.GiveUpRoleAsync(token);

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.LastAdmin);
    }

    [Fact]
    public async Task is_not_appointed_again_after_a_demotion_and_a_farewell()
    {
        await using var api = new GameApi(
            game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), game.Model,
                settings: ("Admins:TelegramIds", "4712"));
        var first = api.Services.GetRequiredService<FirstAdmins>();
        await first.AppointAsync(TestContext.Current.CancellationToken);
        var (admin, token) = (await game.New(Role.Admin), TestPlayer.Mint(4712, null, DateTime.UtcNow, PlayerToken.MaxLifetime));
        (await api.Administration.GiveRoleAsync(admin.Token, 4712, new RoleChange(Role.User))).Wanted();
        await api.Client.ForgetAsync(token).Succeeded();

        var appointed = await first.AppointAsync(TestContext.Current.CancellationToken);

        appointed.ShouldBe(0);
        (await api.Client.CurrentPlayerAsync(token)).Wanted().Role.ShouldBe(Role.User);
    }
}
