using CraftAspire.Api.Players;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api;

/// <summary>An older state of the database comes back, with players who have asked to be forgotten since.</summary>
public sealed class A_restored_backup(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task does_not_bring_back_whom_the_game_forgot()
    {
        var (ada, grace, back) = (await game.NewPlayerInGame(), await game.NewPlayerInGame(), await game.NewPlayerInGame());
        await game.Api.Client.ForgetAsync(ada.Token).Succeeded();
        await game.Api.Client.ForgetAsync(back.Token).Succeeded();
        await back.Start();
        await game.Scalar<long>(
            $"""
            with restored as (
                insert into players (telegram_id, role, points, created_at)
                values ({ada.TelegramId}, 'user', 0, now() - interval '1 day') returning id
            )
            select count(*) from restored
            """);

        var again = await game.Api.Services.GetRequiredService<ForgottenAccounts>().ForgetAgainAsync(TestContext.Current.CancellationToken);

        again.ShouldBe(1);
        (await game.Scalar<long>($"select count(*) from players where telegram_id = {ada.TelegramId}")).ShouldBe(0);
        (await game.Scalar<long>(
            $"select count(*) from players where telegram_id in ({grace.TelegramId}, {back.TelegramId})")).ShouldBe(2);
    }
}
