using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bench.Api.Bare;

/// <summary>
/// The limit: a minimal API that reads one recipe by its index and inserts one row, and does nothing else. No token, no rule, no
/// telemetry; a process of its own, as the Api is one. Its statements are prepared and its connections need no reset, as the Api's.
/// </summary>
internal static class BareApi
{
    public static Command Command()
    {
        var url = new Option<string>("--url") { Required = true };
        var command = new Command("bare", "Serves the bare endpoint; BARE_DATABASE is its connection string.") { url };
        command.Hidden = true;
        command.SetAction((arguments, cancellation) => ServeAsync(arguments.GetRequiredValue(url), cancellation));
        return command;
    }

    private static async Task ServeAsync(string url, CancellationToken cancellationToken)
    {
        var connectionString = Environment.GetEnvironmentVariable("BARE_DATABASE")
            ?? throw new InvalidOperationException("BARE_DATABASE is not set.");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 16, NoResetOnClose = true }));

        var app = builder.Build();
        app.MapPost("/bare", AnswerAsync);
        await ((IHost)app).RunAsync(cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(Pair pair, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var read = new NpgsqlCommand("select result_id from recipes where first_id = $1 and second_id = $2", connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = pair.First }, new NpgsqlParameter<long> { TypedValue = pair.Second } },
        };
        var result = (long)(
            await read.ExecuteScalarAsync(cancellationToken)
                ?? throw new InvalidOperationException("A pair of the traffic is not in the database."));

        await using var insert = new NpgsqlCommand(
            "insert into bench_bare (first_id, second_id, result_id) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = pair.First },
                new NpgsqlParameter<long> { TypedValue = pair.Second },
                new NpgsqlParameter<long> { TypedValue = result },
            },
        };
        await insert.ExecuteNonQueryAsync(cancellationToken);
        return TypedResults.Ok(new Made(result));
    }

    private sealed record Pair(long First, long Second);

    private sealed record Made(long Result);
}
