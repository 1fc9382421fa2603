using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class A_statement_in_a_trace
{
    [Theory]
    [InlineData("SELECT p.id FROM players AS p INNER JOIN game_sessions AS s ON s.player_id = p.id", "SELECT players game_sessions")]
    [InlineData("insert into idempotency_keys (key) values ($1) on conflict do update set key = excluded.key", "INSERT idempotency_keys")]
    [InlineData("update players set points = 1 where id in (select id from unnest($1))", "UPDATE players")]
    [InlineData(
        "with named as (select 1), first (id) as materialized (insert into accounts select 1 from named returning id) select * from first",
        "INSERT accounts")]
    [InlineData("-- settings.read\n\nSELECT g.id FROM game_settings AS g", "settings.read")]
    [InlineData("-- A sentence that explains something.\nselect pg_advisory_xact_lock(1)", "SELECT")]
    public void has_a_name_that_says_what_it_does(string statement, string name)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddServiceDefaults();
        using var host = builder.Build();
        _ = host.Services.GetRequiredService<TracerProvider>();
        using var source = new ActivitySource(builder.Environment.ApplicationName);
        using var parent = source.StartActivity("parent");

        var span = source.StartActivity("craftdb", ActivityKind.Client)!;
        span.SetTag("db.system.name", "postgresql").SetTag("db.query.text", statement);
        span.Dispose();

        span.DisplayName.ShouldBe(name);
    }
}
