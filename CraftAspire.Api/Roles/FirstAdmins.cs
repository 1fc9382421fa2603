using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.Channels;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Roles;

/// <summary>
/// Appoints the admins that the configuration names, once, also those that it names while the program runs. A role that
/// an admin changed later stays, and a forgotten admin is not appointed again.
/// </summary>
internal sealed partial class FirstAdmins(
    IServiceScopeFactory scopes, IOptionsMonitor<AdminOptions> options, AccountMark marks, TimeProvider time, ILogger<FirstAdmins> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Returns the number of new appointments.</summary>
    public async Task<int> AppointAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();
        var audit = scope.ServiceProvider.GetRequiredService<AuditLog>();

        var ids = options.CurrentValue.Ids.ToArray();
        return await database.InTransactionAsync(
            async token =>
            {
                var appointed = await database.Database.SqlQuery<long>(
                    $"""
                    with named as (
                        select * from unnest({ids}, {ids.Select(marks.Of).ToArray()}) as named (telegram_id, mark)
                    ), first_time as (
                        insert into appointed_accounts (mark, at) select mark, {time.GetUtcNow()} from named
                        on conflict do nothing
                        returning mark
                    )
                    insert into players (telegram_id, role, points, created_at)
                    select telegram_id, {PlayerRow.AdminRole}, 0, {time.GetUtcNow()} from named join first_time using (mark)
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = Channel.CreateBounded<AdminOptions>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var listening = options.OnChange(changed => changes.Writer.TryWrite(changed));
        do
        {
            if (options.CurrentValue.Ids is not [])
                await AppointInTimeAsync(stoppingToken);
        }
        while (await changes.Reader.ReadAsync(stoppingToken) is not null);
    }

    // While the program starts, the database may be away or not migrated.
    private async Task AppointInTimeAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                LogAppointed(await AppointAsync(cancellationToken));
                return;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name, (int)Pause.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    [LoggerMessage(LogLevel.Information, "The configuration appointed {Count} first admins")]
    private partial void LogAppointed(int count);

    [LoggerMessage(LogLevel.Warning, "The first admins could not be appointed ({Error}); the next try is in {Seconds} s")]
    private partial void LogFailed(string error, int seconds);
}

/// <summary>Section <c>Admins</c>.</summary>
public sealed class AdminOptions : IValidatableObject
{
    /// <summary>Telegram user ids of the first admins, separated by commas; may be empty. They appoint further admins.</summary>
    public string TelegramIds { get; init; } = "";

    /// <summary>A JSON file that is read again whenever it changes, for what follows.</summary>
    public string? File { get; init; }

    /// <summary>More such ids, from the file.</summary>
    public string Appointed { get; init; } = "";

    internal IReadOnlyList<long> Ids =>
        [.. Parts.Select(part => long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];

    private string[] Parts =>
        $"{TelegramIds},{Appointed}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Parts.All(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0))
            yield return new ValidationResult("Admins:TelegramIds holds positive whole numbers separated by commas.",
                [nameof(TelegramIds), nameof(Appointed)]);
    }
}
