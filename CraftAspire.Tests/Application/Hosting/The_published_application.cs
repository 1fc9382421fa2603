using Aspire.Hosting.ApplicationModel;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class The_published_application
{
    [Fact]
    public async Task leaves_at_home_what_plays_the_world_on_a_laptop()
    {
        await using var model = await AppHostModel.DescribePublished();

        model.Names.ShouldNotContain("telegram");
        model["postgres"].ShouldBeOfType<PostgresServerResource>();
        model["cache"].ShouldBeOfType<RedisResource>();
        (await model.EnvironmentOf("bot")).ShouldNotContainKey("Telegram__BaseUrl");
    }

    [Fact]
    public async Task migrates_before_it_serves()
    {
        await using var model = await AppHostModel.DescribePublished();

        model.WaitsOf("api")["api-migrations"].ShouldBe(WaitType.WaitForCompletion);
        model.WaitsOf("bot")["bot-migrations"].ShouldBe(WaitType.WaitForCompletion);
        ((string[])["api", "bot", "inference"]).ShouldAllBe(
            name => model[name].Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Name == "http").TargetPort == 8080);
    }

    [Fact]
    public async Task takes_its_secrets_as_parameters_and_runs_as_production()
    {
        await using var model = await AppHostModel.DescribePublished();

        var (api, bot, inference) = (
            await model.EnvironmentOf("api"), await model.EnvironmentOf("bot"), await model.EnvironmentOf("inference"));

        string[] secrets =
            ["token-key", "second-factor-key", "inference-api-key", "bot-token", "postgres-password", "cache-password"];
        foreach (var secret in secrets)
        {
            model[secret].ShouldBeOfType<ParameterResource>().Secret.ShouldBeTrue(secret);
        }

        api["Tokens__Key"].ShouldBe("{token-key.value}");
        bot["Tokens__Key"].ShouldBe("{token-key.value}");
        bot["Telegram__Token"].ShouldBe("{bot-token.value}");
        inference["Inference__ApiKey"].ShouldBe("{inference-api-key.value}");
        new[] { api, bot, inference }.ShouldAllBe(environment => environment["ASPNETCORE_ENVIRONMENT"] == "Production");
    }

    [Fact]
    public async Task polls_with_one_bot_and_needs_no_public_address()
    {
        await using var model = await AppHostModel.DescribePublished();

        model.Names.ShouldNotContain("gateway");
        (await model.EnvironmentOf("bot")).ShouldNotContainKey("Telegram__WebhookUrl");
        model["bot"].Annotations.OfType<EndpointAnnotation>().ShouldAllBe(endpoint => !endpoint.IsExternal);
    }

    [Theory]
    [InlineData("--Craft:BotReplicas=3")]
    [InlineData("--Parameters:public-url=https://bot.example.org")]
    public async Task takes_updates_by_webhook_behind_a_gateway(string setting)
    {
        await using var model = await AppHostModel.DescribePublished(setting);

        (await model.EnvironmentOf("bot"))["Telegram__WebhookUrl"].ShouldBe("{public-url.value}");
        model["gateway"]
            .Annotations.OfType<EndpointAnnotation>()
            .Where(endpoint => endpoint.IsExternal)
            .Select(endpoint => endpoint.Port)
            .ShouldBe([80, 443]);
        (await model.ArgumentsOf("gateway")).ShouldBe(
            ["caddy", "reverse-proxy", "--from", "{public-url.value}", "--to", "{bot.bindings.http.url}"]);
    }

    [Fact]
    public async Task reads_the_model_from_a_mounted_folder()
    {
        await using var model = await AppHostModel.DescribePublished("--Craft:ModelPath=models/Big-Q6_K.gguf");

        (await model.EnvironmentOf("inference"))["Inference__ModelPath"].ShouldBe("/models/Big-Q6_K.gguf");
        (await model.EnvironmentOf("api"))["Generation__Model"].ShouldBe("Big-Q6_K");
    }

    [Fact]
    public async Task holds_no_data_where_the_servers_are_managed()
    {
        await using var model = await AppHostModel.DescribePublished("--Craft:ManagedServers=true");

        model.Containers.ShouldBeEmpty();
        (await model.EnvironmentOf("api"))["ConnectionStrings__craftdb"].ShouldBe("{craftdb.connectionString}");
        ((IResourceWithConnectionString)model["craftdb"]).ConnectionStringExpression.ValueExpression.ShouldBe(
            "{postgres.connectionString};Database=craftdb");
        ((IResourceWithConnectionString)model["botdb"]).ConnectionStringExpression.ValueExpression.ShouldBe(
            "{postgres.connectionString};Database=botdb");
        (await model.EnvironmentOf("api"))["ConnectionStrings__cache"].ShouldBe("{cache.connectionString}");
    }

    [Fact]
    public async Task leaves_no_trace_in_what_runs_here()
    {
        await using var model = await AppHostModel.Describe("--Craft:BotReplicas=3", "--Craft:Gpu=true");

        model.Names.ShouldNotContain("compose");
        model.Names.ShouldNotContain("gateway");
        model.Names.ShouldNotContain("models-folder");
        (await model.EnvironmentOf("bot")).ShouldNotContainKey("Telegram__WebhookUrl");
        (await model.EnvironmentOf("inference"))["Inference__ModelPath"].ShouldEndWith("/models/craft-mini.gguf");
    }
}
