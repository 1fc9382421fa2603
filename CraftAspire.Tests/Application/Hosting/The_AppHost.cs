using System.ComponentModel.DataAnnotations;
using Aspire.Hosting.ApplicationModel;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class The_AppHost
{
    [Fact]
    public async Task gives_the_api_its_database_its_cache_and_its_model()
    {
        await using var model = await AppHostModel.Describe();

        var environment = await model.EnvironmentOf("api");

        environment["ConnectionStrings__craftdb"].ShouldBe("{craftdb.connectionString}");
        environment["ConnectionStrings__cache"].ShouldBe("{cache.connectionString}");
        environment["services__inference__http__0"].ShouldBe("{inference.bindings.http.url}");
        environment["Generation__Endpoint"].ShouldBe("http://inference");
        environment["Generation__ApiKey"].ShouldBe("{inference-api-key.value}");
        environment["Tokens__Key"].ShouldBe("{token-key.value}");
        environment["SecondFactor__Key"].ShouldBe("{second-factor-key.value}");
        environment["Admins__TelegramIds"].ShouldBe("{admin-telegram-ids.value}");
        environment["ASPNETCORE_ENVIRONMENT"].ShouldBe("Development");
        environment["OTEL_SERVICE_NAME"].ShouldNotBeNullOrEmpty();
        environment.Keys.ShouldContain("CRAFTDB_HOST");
        environment.Keys.ShouldContain("CRAFTDB_URI");
        environment.Keys.ShouldContain("CACHE_PASSWORD");
    }

    [Fact]
    public async Task tells_the_bot_where_the_dashboard_is_when_its_port_is_known()
    {
        await using var model = await AppHostModel.Describe("--ASPNETCORE_URLS=http://localhost:20000");

        (await model.EnvironmentOf("bot"))["Dashboard__Url"].ShouldBe("http://localhost:20000");
    }

    [Fact]
    public async Task keeps_the_bot_away_from_the_games_database()
    {
        await using var model = await AppHostModel.Describe();

        var environment = await model.EnvironmentOf("bot");

        environment["ConnectionStrings__botdb"].ShouldBe("{botdb.connectionString}");
        environment["services__api__http__0"].ShouldBe("{api.bindings.http.url}");
        environment.Keys.ShouldNotContain(name => name.Contains("craftdb", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task starts_the_services_after_what_they_need()
    {
        await using var model = await AppHostModel.Describe();

        model.WaitsOf("api-migrations")["postgres"].ShouldBe(WaitType.WaitUntilHealthy);
        model.WaitsOf("api")["api-migrations"].ShouldBe(WaitType.WaitForCompletion);
        model.WaitsOf("api")["cache"].ShouldBe(WaitType.WaitUntilHealthy);
        model.WaitsOf("bot")["bot-migrations"].ShouldBe(WaitType.WaitForCompletion);
        model.WaitsOf("bot")["api"].ShouldBe(WaitType.WaitUntilHealthy);
        model.WaitsOf("inference").ShouldBeEmpty();
    }

    [Fact]
    public async Task starts_an_emulator_where_there_is_no_bot_token()
    {
        await using var model = await AppHostModel.Describe();

        var environment = await model.EnvironmentOf("bot");

        model.Names.ShouldContain("telegram");
        model.Names.ShouldNotContain("bot-token");
        environment["Telegram__BaseUrl"].ShouldBe("{telegram.bindings.http.url}");
        environment["Telegram__Token"].ShouldBe("42:{emulator-token.value}");
        (await model.EnvironmentOf("telegram"))["Emulator__BotToken"].ShouldBe("42:{emulator-token.value}");
    }

    [Theory]
    [InlineData("--Parameters:bot-token=7:secret")]
    [InlineData("--Parameters:bot_token=7:secret")]
    public async Task talks_to_Telegram_where_there_is_one(string setting)
    {
        await using var model = await AppHostModel.Describe(setting);

        var environment = await model.EnvironmentOf("bot");

        model.Names.ShouldNotContain("telegram");
        environment.Keys.ShouldNotContain("Telegram__BaseUrl");
        environment["Telegram__Token"].ShouldBe("{bot-token.value}");
        (await ((ParameterResource)model["bot-token"]).GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("7:secret");
    }

    [Fact]
    public async Task runs_Postgres_and_Redis_in_containers_where_an_engine_is_wanted()
    {
        await using var model = await AppHostModel.Describe("--Craft:Containers=true");

        model["postgres"]
            .ShouldBeOfType<PostgresServerResource>()
            .Annotations.OfType<ContainerMountAnnotation>()
            .Single()
            .Target.ShouldBe("/var/lib/postgresql");
        model["cache"].ShouldBeOfType<RedisResource>();
        (await model.EnvironmentOf("api"))["ConnectionStrings__craftdb"].ShouldBe("{craftdb.connectionString}");
    }

    [Theory]
    [InlineData("--Craft:BotReplicas=17")]
    [InlineData("--Craft:ApiReplicas=0")]
    public async Task refuses_a_setting_that_is_out_of_its_range(string setting) =>
        await Should.ThrowAsync<ValidationException>(() => AppHostModel.Describe(setting));
}
