using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CraftAspire.Bot.Replicas;

/// <summary>
/// This process among its like. It has a number and holds that number's advisory lock on a connection of its own, so Postgres
/// lets go of it the moment the process is gone; and it listens for the others, who call it when they took an update for one of its chats.
/// </summary>
internal sealed partial class Presence(
    BotDatabase database, HeldChats held, Withdrawals withdrawals, IOptions<TelegramOptions> options, TimeProvider time, ILogger<Presence> log)
{
    /// <summary>First half of every replica's advisory lock; the second is its number.</summary>
    public const int LockSpace = 0x63726166;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly long botId = options.Value.BotId;
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int number;

    /// <summary>This process's number; 0 while the database does not know it.</summary>
    public int Number => number;

    /// <summary>Ends when what earlier processes left was taken over for the first time.</summary>
    public Task Settled => settled.Task;

    /// <summary>Lives until told to stop; when the connection breaks it comes back under a new number.</summary>
    /// <param name="lookAround">Takes over what belongs to nobody (true), or only what was left for this replica (false).</param>
    public async Task Run(Func<bool, CancellationToken, Task> lookAround, CancellationToken stop)
    {
        var backoff = new Backoff(time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Live(lookAround, backoff, stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                LogLost(error.GetType().Name);
            }
            catch (Exception error) when (error is OperationCanceledException or NpgsqlException)
            {
                // Told to stop.
            }
            finally
            {
                number = 0;
                held.LoseAll();
            }

            await backoff.Wait(null, stop);
        }
    }

    private async Task Live(Func<bool, CancellationToken, Task> lookAround, Backoff backoff, CancellationToken stop)
    {
        await using var line = await database.Hold(stop);
        var mine = await Register(line.Connection, stop);
        var isCalled = false;
        line.Connection.Notification += (_, call) =>
        {
            if (call.Payload == Withdrawals.Call) withdrawals.Note();
            else isCalled |= call.Payload == $"{mine}";
        };
        withdrawals.Note();
        number = mine;
        var isRoundOver = true;
        var round = time.GetTimestamp();
        try
        {
            while (true)
            {
                // Whatever is said from here on calls for another look.
                isCalled = false;
                await lookAround(isRoundOver, stop);
                backoff.Reset();
                settled.TrySetResult();
                while (!isCalled && Left() >= ShortestWait) await line.Connection.WaitAsync(Left() + ShortestWait, stop);

                isRoundOver = Left() < ShortestWait;
                if (!isRoundOver) continue;
                round = time.GetTimestamp();
                // A connection that broke without a word is found out by using it.
                await Execute(line.Connection, "select 1", stop);
            }
        }
        finally
        {
            if (stop.IsCancellationRequested) await Leave(mine);
        }

        TimeSpan Left() => Round - time.GetElapsedTime(round);
    }

    /// <summary>The lock comes before the row: a row without its lock is a dead replica.</summary>
    private async Task<int> Register(NpgsqlConnection connection, CancellationToken stop)
    {
        // So that Postgres notices a machine that vanished without closing its connections.
        await Execute(connection, "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3", stop);
        await Execute(connection, $"listen {OwnershipSql.Channel}", stop);
        await using var next = new NpgsqlCommand("select nextval('replica_numbers')::int", connection);
        var mine = (int)(await next.ExecuteScalarAsync(stop))!;
        await Execute(connection, $"select pg_advisory_lock({LockSpace}, {mine})", stop);
        await database.Execute([Sql.Command("insert into replicas (bot_id, number, started_at) values ($1, $2, $3)", botId, mine, time.GetUtcNow())], stop);
        return mine;
    }

    private async Task Leave(int mine)
    {
        try
        {
            await database.Execute([Sql.Command("delete from replicas where number = $1", mine)], CancellationToken.None);
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // The others see that the lock is free.
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    [LoggerMessage(LogLevel.Warning, "The bot's database does not answer ({Error}); nothing is received until it does")]
    private partial void LogLost(string error);
}
