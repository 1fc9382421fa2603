using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Roles;

/// <summary>Makes those admins whom the configuration names, once: whoever was given another role by an admin keeps it, also after a restart.</summary>
internal sealed partial class FirstAdmins(IServiceScopeFactory scopes, IOptions<AdminOptions> options, TimeProvider time, ILogger<FirstAdmins> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Returns how many were appointed now.</summary>
    public async Task<int> AppointAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();
        var audit = scope.ServiceProvider.GetRequiredService<AuditBook>();

        return await database.InTransactionAsync(
            async token =>
            {
                var appointed = await database.Database.SqlQuery<long>(
                    $"""
                    insert into players (telegram_id, role, points, created_at)
                    select id, {PlayerRow.AdminRole}, 0, {time.GetUtcNow()} from unnest({options.Value.Ids.ToArray()}) as first (id)
                    on conflict (telegram_id) do update set role = excluded.role
                    where players.role <> excluded.role and players.role_changed_at is null
                    returning id as "Value"
                    """).ToListAsync(token);

                foreach (var player in appointed)
                    await audit.RecordAsync(actor: null, AuditAct.RoleChanged, $"player:{player}", "admin, by the configuration", token);
                return appointed.Count;
            },
            cancellationToken);
    }

    // The database may be away, or not migrated yet, while the program starts.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Ids is [])
            return;

        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                LogAppointed(await AppointAsync(stoppingToken));
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "The configuration made {Count} first admins")]
    private partial void LogAppointed(int count);

    [LoggerMessage(LogLevel.Warning, "The first admins could not be appointed yet ({Error}); trying again")]
    private partial void LogFailed(string error);
}
