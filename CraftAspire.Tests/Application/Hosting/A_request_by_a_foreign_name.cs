using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class A_request_by_a_foreign_name
{
    [Theory]
    [InlineData("Development", "localhost", HttpStatusCode.OK)]
    [InlineData("Development", "api.dev.localhost", HttpStatusCode.OK)]
    [InlineData("Development", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("Development", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Production", "api.example.org", HttpStatusCode.OK)]
    public async Task is_refused_in_development(string environment, string host, HttpStatusCode expected)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.AddServiceDefaults();
        await using var service = builder.Build();
        service.MapDefaultEndpoints();
        await service.StartAsync(TestContext.Current.CancellationToken);
        var address = service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alive") { Headers = { Host = host } };

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected);
    }
}
