using Aspire.Hosting.ApplicationModel;

namespace CraftAspire.Tests.Hosting;

public sealed class The_published_application
{
    private static readonly string[] Servers = ["api", "bot", "inference"];

    [Fact]
    public async Task leaves_at_home_what_stands_in_for_the_world_on_a_laptop()
    {
        await using var model = await AppHostModel.DescribePublished();

        model.Names.ShouldNotContain("telegram");
        model["postgres"].ShouldBeOfType<PostgresServerResource>();
        model["cache"].ShouldBeOfType<RedisResource>();
        (await model.EnvironmentOf("bot")).ShouldNotContainKey("Telegram__BaseUrl");
        model.Names.ShouldContain("compose");
    }

    [Fact]
    public async Task migrates_before_it_serves_and_waits_until_what_it_needs_is_healthy()
    {
        await using var model = await AppHostModel.DescribePublished();

        var (migrations, api, bot) = (model.ComposeServiceOf("api-migrations"), model.ComposeServiceOf("api"), model.ComposeServiceOf("bot"));

        migrations.Restart.ShouldBe("on-failure");
        migrations.DependsOn["postgres"].Condition.ShouldBe("service_healthy");
        api.DependsOn["api-migrations"].Condition.ShouldBe("service_completed_successfully");
        api.DependsOn["cache"].Condition.ShouldBe("service_healthy");
        bot.DependsOn["bot-migrations"].Condition.ShouldBe("service_completed_successfully");
        bot.DependsOn["api"].Condition.ShouldBe("service_healthy");
    }

    [Fact]
    public async Task asks_every_server_for_its_health_and_starts_it_again()
    {
        await using var model = await AppHostModel.DescribePublished();

        foreach (var name in Servers)
        {
            var service = model.ComposeServiceOf(name);
            service.Restart.ShouldBe("unless-stopped");
            service.Healthcheck!.Test[^1].ShouldContain("127.0.0.1/8080");
            service.Healthcheck.Test[^1].ShouldContain("GET /health ");
            model[name].Annotations.OfType<EndpointAnnotation>().Single().TargetPort.ShouldBe(8080);
        }

        model.ComposeServiceOf("postgres").Healthcheck!.Test.ShouldContain("pg_isready");
        model.ComposeServiceOf("cache").Healthcheck!.Test[^1].ShouldContain("redis-cli ping");
    }

    [Fact]
    public async Task runs_the_cache_as_its_own_user_as_no_script_of_its_image_gives_up_root()
    {
        await using var model = await AppHostModel.DescribePublished();

        model.ComposeServiceOf("cache").User.ShouldBe("redis");
    }

    [Fact]
    public async Task takes_its_secrets_as_parameters_and_runs_as_production()
    {
        await using var model = await AppHostModel.DescribePublished();

        var (api, bot, inference) = (await model.EnvironmentOf("api"), await model.EnvironmentOf("bot"), await model.EnvironmentOf("inference"));

        foreach (var secret in (string[])["token-key", "second-factor-key", "inference-api-key", "bot-token", "postgres-password", "cache-password"])
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
    [InlineData("--Craft:BotReplicas=3", 3)]
    [InlineData("--Parameters:public-url=https://bot.example.org", 1)]
    public async Task takes_updates_by_webhook_behind_a_gateway(string setting, int replicas)
    {
        await using var model = await AppHostModel.DescribePublished(setting);

        var environment = await model.EnvironmentOf("bot");

        environment["Telegram__WebhookUrl"].ShouldBe("{public-url.value}");
        model.ComposeServiceOf("bot").Deploy!.Replicas.ShouldBe(replicas);
        model["gateway"].Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.IsExternal).Select(endpoint => endpoint.Port).ShouldBe([80, 443]);
        (await model.ArgumentsOf("gateway")).ShouldBe(["caddy", "reverse-proxy", "--from", "{public-url.value}", "--to", "{bot.bindings.http.url}"]);
    }

    [Fact]
    public async Task runs_as_many_containers_as_were_asked_for()
    {
        await using var model = await AppHostModel.DescribePublished("--Craft:ApiReplicas=4", "--Craft:InferenceReplicas=2");

        model.ComposeServiceOf("api").Deploy!.Replicas.ShouldBe(4);
        model.ComposeServiceOf("inference").Deploy!.Replicas.ShouldBe(2);
    }

    [Theory]
    [InlineData("false", new string[0])]
    [InlineData("true", new[] { "nvidia.com/gpu=all" })]
    public async Task mounts_the_model_and_reserves_the_cards_where_asked(string gpu, string[] devices)
    {
        await using var model = await AppHostModel.DescribePublished($"--Craft:Gpu={gpu}", "--Craft:ModelPath=models/Big-Q6_K.gguf");

        var inference = model.ComposeServiceOf("inference");
        var mount = inference.Volumes.ShouldHaveSingleItem();

        (mount.Type, mount.Source, mount.Target, mount.ReadOnly).ShouldBe(("bind", "${MODELS_FOLDER}", "/models", true));
        (await model.EnvironmentOf("inference"))["Inference__ModelPath"].ShouldBe("/models/Big-Q6_K.gguf");
        (await model.EnvironmentOf("api"))["Generation__Model"].ShouldBe("Big-Q6_K");
        inference.Devices.ShouldBe(devices);
    }

    [Fact]
    public async Task holds_no_data_where_the_servers_are_somebody_elses()
    {
        await using var model = await AppHostModel.DescribePublished("--Craft:ManagedServers=true");

        model.Containers.ShouldBeEmpty();
        (await model.EnvironmentOf("api"))["ConnectionStrings__craftdb"].ShouldBe("{craftdb.connectionString}");
        ((IResourceWithConnectionString)model["craftdb"]).ConnectionStringExpression.ValueExpression.ShouldBe("{postgres.connectionString};Database=craftdb");
        ((IResourceWithConnectionString)model["botdb"]).ConnectionStringExpression.ValueExpression.ShouldBe("{postgres.connectionString};Database=botdb");
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
