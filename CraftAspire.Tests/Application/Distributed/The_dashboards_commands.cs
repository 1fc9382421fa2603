using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Application.Distributed;

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

    [Fact]
    public async Task make_a_person_of_the_chat_page_an_admin_without_a_restart()
    {
        var application = await appHost.Application;
        var ada = await application.World.NewPerson();
        var arguments = new InteractionInputCollection(
            [new InteractionInput { Name = "person", InputType = InputType.Choice, Value = $"{ada.Id}" }]);
        var telegram = application.App.Services.GetRequiredService<DistributedApplicationModel>().Resources.Single(
            each => each.Name == "telegram");

        var result = await application.App.ResourceCommands.ExecuteCommandAsync(
            telegram, "make-admin", arguments, TestContext.Current.CancellationToken);
        result.Success.ShouldBeTrue(result.Message);

        var token = await Run(application, "api", "player-token", new InteractionInputCollection(
        [
            new InteractionInput { Name = "player", InputType = InputType.Number, Value = $"{ada.Id}" },
            new InteractionInput { Name = "chat", InputType = InputType.Number },
        ]));
        await Waits.Until(async () => (await RoleOf(application, token)) == "admin");
    }

    private static async Task<string?> RoleOf(RunningApplication application, string token)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, "/players/me") { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await application.Api.SendAsync(question, TestContext.Current.CancellationToken);
        var player = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return player.GetProperty("role").GetString();
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
