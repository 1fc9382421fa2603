using CraftAspire.Api.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CraftAspire.Tests.Api.Statistics;

public sealed class Counts_that_cannot_be_written(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task wait_and_are_written_once()
    {
        var keeper = game.Api.Services.GetRequiredService<TallyFlusher>();
        await Execute("alter table combination_hours rename to away");
        game.Api.Services.GetRequiredService<CombinationTally>().Count(1, "memory", "repeated", isMade: true);
        await Should.ThrowAsync<PostgresException>(() => keeper.WriteAsync(TestContext.Current.CancellationToken));
        game.Api.Services.GetRequiredService<CombinationTally>().Count(1, "memory", "repeated", isMade: true);
        await Execute("alter table away rename to combination_hours");

        await keeper.WriteAsync(TestContext.Current.CancellationToken);
        await keeper.WriteAsync(TestContext.Current.CancellationToken);

        (await game.Scalar<decimal>("select sum(count) from combination_hours where source = 'memory'")).ShouldBe(2);
    }

    private async Task Execute(string sql)
    {
        await using var command = game.Sql.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
