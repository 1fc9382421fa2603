using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LocalProgram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class Service_defaults
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("always_on")]
    public async Task keep_a_health_call_and_what_it_does_out_of_the_traces(string sampler)
    {
        await using var service = await SmallService.Start(
            configure: builder => AddWork(builder).AddCheck("database", () =>
            {
                using var query = SmallService.Work.StartActivity("select 1");
                return HealthCheckResult.Degraded();
            }),
            settings: ("OTEL_TRACES_SAMPLER", sampler));

        var answer = await service.Client().GetStringAsync(new Uri(service.Address, "health"), Cancellation);
        await service.Client().GetStringAsync(new Uri(service.Address, "alive"), Cancellation);

        answer.ShouldBe("""{"status":"Degraded","checks":{"self":"Healthy","database":"Degraded"}}""");
        (await service.StopAndReadSpans()).ShouldBeEmpty();
    }

    [Fact]
    public async Task carry_one_trace_from_the_caller_to_the_called()
    {
        await using var service = await SmallService.Start(app => app.MapGet("/work", () => "done"), builder => AddWork(builder));

        using (SmallService.Work.StartActivity("tap"))
            await service.Client().GetStringAsync(new Uri(service.Address, "work"), Cancellation);

        var spans = await service.StopAndReadSpans();
        spans.Select(span => (span.Kind, span.TraceId)).Distinct().Count().ShouldBe(3);
        spans.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("always_on")]
    public async Task leave_out_what_a_service_asks_of_its_own_accord(string sampler)
    {
        await using var service = await SmallService.Start(
            app => app.MapGet("/work", () => "done"), settings: ("OTEL_TRACES_SAMPLER", sampler));

        await service.Client().GetStringAsync(new Uri(service.Address, "work"), Cancellation);
        await AskAsAStranger(service.Address);

        (await service.StopAndReadSpans()).Select(span => span.Kind).ShouldBe([ActivityKind.Server]);
    }

    [Fact]
    public async Task keep_players_ids_out_of_the_traces()
    {
        await using var service = await SmallService.Start(
            app => app.MapGet("/players/{id:long}/role", (long id) => "admin"), builder => AddWork(builder));

        using (SmallService.Work.StartActivity("tap"))
            await service.Client().GetStringAsync(new Uri(service.Address, "players/7000000001/role"), Cancellation);

        var spans = await service.StopAndReadSpans();
        spans.Select(span => span.Kind).ShouldBe([ActivityKind.Internal, ActivityKind.Server, ActivityKind.Client], ignoreOrder: true);
        spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}").ShouldNotContain(value => value.Contains("7000000001"));
    }

    [Fact]
    public async Task keep_what_a_player_searched_for_out_of_the_traces_although_Aspire_asks_for_whole_queries()
    {
        await using var service = await SmallService.Start(
            app => app.MapGet("/collection", (string search) => search),
            builder => AddWork(builder),
            [(
                "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION",
                "true"), ("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true")]);

        using (SmallService.Work.StartActivity("tap"))
            await service.Client().GetStringAsync(new Uri(service.Address, "collection?search=snollygoster"), Cancellation);

        var spans = await service.StopAndReadSpans();
        spans.Select(span => span.Kind).ShouldBe([ActivityKind.Internal, ActivityKind.Server, ActivityKind.Client], ignoreOrder: true);
        spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}").ShouldNotContain(value => value.Contains("snollygoster"));
    }

    [Theory]
    [InlineData("GET", "", 4)]
    [InlineData("POST", "", 1)]
    [InlineData("GET", "telegram", 1)]
    public async Task repeat_only_what_is_safe_to_repeat(string method, string client, int calls)
    {
        var received = 0;
        await using var service = await SmallService.Start(
            app => app.MapMethods("/failing", ["GET", "POST"], () =>
            {
                Interlocked.Increment(ref received);
                return Results.StatusCode(503);
            }),
            builder => builder.Services.AddHttpClient("telegram").WithoutStandardResilience());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(service.Address, "failing"));

        using var answer = await service.Client(client).SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        received.ShouldBe(calls);
    }

    [Fact]
    public async Task find_a_service_by_its_name()
    {
        await using var called = await SmallService.Start(app => app.MapGet("/work", () => "done"));
        await using var caller = await SmallService.Start(settings: ("services:api:http:0", called.Address.ToString()));

        (await caller.Client().GetStringAsync(new Uri("http://api/work"), Cancellation)).ShouldBe("done");
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task say_nothing_when_no_collector_listens(string protocol)
    {
        var log = new LogList();
        await using var service = await SmallService.Start(
            app => app.MapGet("/work", () => "done"),
            builder => AddWork(builder).Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{LoopbackPort.Free()}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "500"));
        log.Entries.Clear();

        using (SmallService.Work.StartActivity("tap"))
            await service.Client().GetStringAsync(new Uri(service.Address, "work"), Cancellation);
        (await service.StopAndReadSpans()).ShouldNotBeEmpty();

        log.Entries.ShouldNotContain(entry => entry.Contains("Otlp") || entry.StartsWith("Polly"));
    }

    // An HttpClient of this process would tell the service that nobody records its call.
    private static async Task AskAsAStranger(Uri address)
    {
        using var stranger = new TcpClient(address.Host, address.Port);
        await stranger.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET /work HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"), Cancellation);
        using var answer = new StreamReader(stranger.GetStream());
        (await answer.ReadToEndAsync(Cancellation)).ShouldContain("done");
    }

    private static IHealthChecksBuilder AddWork(IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(SmallService.Work.Name));
        return builder.Services.AddHealthChecks();
    }
}
