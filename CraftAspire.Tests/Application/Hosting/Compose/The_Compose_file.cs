namespace CraftAspire.Tests.Application.Hosting.Compose;

public sealed class The_Compose_file
{
    private static readonly string[] Servers = ["api", "bot", "inference"];

    [Fact]
    public async Task migrates_before_it_serves_and_waits_until_what_it_needs_is_healthy()
    {
        await using var model = await AppHostModel.DescribePublished();

        var (migrations, api, bot) = (
            model.ComposeServiceOf("api-migrations"), model.ComposeServiceOf("api"), model.ComposeServiceOf("bot"));

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
    public async Task runs_as_many_containers_as_were_asked_for()
    {
        await using var model = await AppHostModel.DescribePublished(
            "--Craft:ApiReplicas=4", "--Craft:BotReplicas=3", "--Craft:InferenceReplicas=2");

        model.ComposeServiceOf("api").Deploy!.Replicas.ShouldBe(4);
        model.ComposeServiceOf("bot").Deploy!.Replicas.ShouldBe(3);
        model.ComposeServiceOf("inference").Deploy!.Replicas.ShouldBe(2);
    }

    [Theory]
    [InlineData("false", new string[0])]
    [InlineData("true", new[] { "nvidia.com/gpu=all" })]
    public async Task mounts_the_model_and_reserves_the_cards_where_asked(string gpu, string[] devices)
    {
        await using var model = await AppHostModel.DescribePublished($"--Craft:Gpu={gpu}");

        var inference = model.ComposeServiceOf("inference");
        var mount = inference.Volumes.ShouldHaveSingleItem();

        (mount.Type, mount.Source, mount.Target, mount.ReadOnly).ShouldBe(("bind", "${MODELS_FOLDER}", "/models", true));
        inference.Devices.ShouldBe(devices);
    }
}
