using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Distributed;

[Collection(typeof(WholeApplicationTests))]
public sealed class The_dashboards_commands(AppHostFixture appHost)
{
    [Fact]
    public async Task give_a_token_that_opens_the_api_for_its_player()
    {
        var application = await appHost.Application;
        var arguments = new InteractionInputCollection(
        [
            new InteractionInput { Name = "player", InputType = InputType.Number, Value = "9000000077" },
            new InteractionInput { Name = "chat", InputType = InputType.Number },
        ]);

        var token = await Run(application, "api", "player-token", arguments);
        using var start = new HttpRequestMessage(HttpMethod.Post, "/start") { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await application.Api.SendAsync(start, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task give_the_key_of_the_model_server()
    {
        var application = await appHost.Application;

        var key = await Run(application, "inference", "api-key", new InteractionInputCollection([]));
        using var models = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { Authorization = new("Bearer", key) } };
        using var answer = await application.Inference.SendAsync(models, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> Run(
        RunningApplication application, string resource, string command, InteractionInputCollection arguments)
    {
        var model = application.App.Services.GetRequiredService<DistributedApplicationModel>();
        var result = await application.App.ResourceCommands.ExecuteCommandAsync(
            model.Resources.Single(each => each.Name == resource), command, arguments, TestContext.Current.CancellationToken);

        result.Success.ShouldBeTrue(result.Message);

        return result.Data!.Value;
    }
}
