using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Tests.Api;

public sealed class A_chat_that_moves(GameFixture game) : IClassFixture<GameFixture>
{
    private static long _chats = -5_000_000_000;

    [Fact]
    public async Task takes_its_games_along_once_however_often_it_is_told()
    {
        var (from, to) = (NewChat(), NewChat());
        var ada = game.NewPlayer().In(from);
        await ada.Start();
        var made = await ada.Combine("Fire", "Fire");

        await Move(from, to);
        await Move(from, to);

        var there = ada.In(to);
        (await there.Start()).Elements[0].ShouldBe(made.Element);
        (await ada.Start()).AlreadyRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task keeps_the_collection_when_a_new_game_was_started_there_before()
    {
        var (from, to) = (NewChat(), NewChat());
        var ada = game.NewPlayer().In(from);
        await ada.Start();
        var made = await ada.Combine("Fire", "Fire");
        var there = ada.In(to);
        await there.Start();

        await Move(from, to);

        (await there.Start()).Elements[0].ShouldBe(made.Element);
    }

    private static long NewChat() => Interlocked.Decrement(ref _chats);

    private async Task Move(long from, long to)
    {
        var chats = RestService.For<IChatApi>(game.Api.CreateClient());
        using var moved = await chats.SucceedAsync(TestPlayer.BotToken, from, new ChatSuccessor(to), TestContext.Current.CancellationToken);
        moved.IsSuccessStatusCode.ShouldBeTrue();
    }
}
