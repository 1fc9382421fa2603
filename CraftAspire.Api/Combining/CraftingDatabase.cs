using CraftAspire.Api.Data;
using Npgsql;

namespace CraftAspire.Api.Combining;

/// <summary>Connections of their own for the one statement that every tap needs.</summary>
/// <remarks>
/// The statement is planned once for each connection, perhaps while the tables are still empty, when reading them whole is cheapest;
/// that plan would stay while they grow. Here the planner may not choose it. Nothing changes a session's state, so a connection that
/// goes back to the pool has nothing to reset.
/// </remarks>
internal sealed class CraftingDatabase(IConfiguration configuration) : IAsyncDisposable
{
    public NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(GameDatabase.Connection))
    {
        MaxAutoPrepare = 4,
        AutoPrepareMinUsages = 1,
        NoResetOnClose = true,
        Options = "-c enable_seqscan=off -c plan_cache_mode=force_generic_plan",
    });

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
