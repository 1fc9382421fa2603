using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>In turns with those who stop parts of it.</summary>
[Collection(typeof(WholeApplicationTests))]
public sealed class The_whole_application(AppHostFixture appHost)
{
    [Fact]
    public async Task shows_the_heartbeat_as_one_trace_through_every_part()
    {
        var application = await appHost.Application;

        var trace = await application.Telemetry.AnyTrace("bot", spans =>
            spans.Any(span => span.Name == "heartbeat")
            && Services(spans).IsSupersetOf(["bot", "api", "inference"])
            && Databases(spans).IsSupersetOf(["postgresql", "redis"]));

        trace.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task keeps_health_calls_out_of_its_traces()
    {
        var application = await appHost.Application;
        await application.Api.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);

        var spans = await application.Telemetry.Spans("api", spans => spans.Count > 0);

        spans.ShouldNotContain(span => span.Attributes.GetValueOrDefault("url.path", "").StartsWith("/health", StringComparison.Ordinal));
    }

    [Fact]
    public async Task answers_from_both_replicas_of_the_api_behind_service_discovery()
    {
        var application = await appHost.Application;
        await using var discovering = Discovering(application);
        using var client = discovering.GetRequiredService<IHttpClientFactory>().CreateClient("api");
        var traces = new HashSet<string>();

        // Which replica gets a connection is the proxy's business, so connections are made until each has answered one.
        await Waits.Until(async () =>
        {
            traces.Add(await Telemetry.Traced(async () =>
            {
                using var answer = await client.GetAsync(new Uri("/ping", UriKind.Relative), TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            }));
            var spans = await application.Telemetry.Spans("api", _ => true);
            return Instances(spans.Where(span => traces.Contains(span.TraceId))).Length == RunningApplication.ApiReplicas;
        });
    }

    private static HashSet<string> Services(IEnumerable<Span> spans) => [.. spans.Select(span => span.Service)];

    private static HashSet<string> Databases(IEnumerable<Span> spans) =>
        [.. spans.Select(
            span => span.Attributes.GetValueOrDefault("db.system.name") ?? span.Attributes.GetValueOrDefault("db.system", ""))];

    private static string[] Instances(IEnumerable<Span> spans) =>
        [.. spans.Where(span => span.Attributes.ContainsKey("http.response.status_code")).Select(span => span.Instance).Distinct().Order()];

    // Just what the bot is given, with a connection for each call.
    private static ServiceProvider Discovering(RunningApplication application)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("services:api:http:0", (string?)application.AddressOf("api"))]).Build());
        services.AddServiceDiscovery();
        services.AddHttpClient("api", client => client.BaseAddress = new Uri("http://api"))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero })
            .AddServiceDiscovery();
        return services.BuildServiceProvider();
    }
}
