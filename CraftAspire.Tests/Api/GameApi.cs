using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Refit;

namespace CraftAspire.Tests.Api;

/// <summary>One replica of the Api inside this process, over real Postgres and a real cache.</summary>
/// <param name="database">Connection string of the game's database.</param>
/// <param name="cache">Connection string of the cache.</param>
/// <param name="cachePrefix">Replicas of one game share it.</param>
/// <param name="model">Answers in the model's place; null: the server that <paramref name="modelServer"/> names.</param>
/// <param name="modelServer">Address of an OpenAI-compatible server.</param>
/// <param name="settings">Further settings.</param>
public sealed class GameApi(
    string database, string cache, string cachePrefix, IChatClient? model, string modelServer = "http://127.0.0.1:9",
        params (string Key, string Value)[] settings)
    : WebApplicationFactory<GameDbContext>
{
    public const string TokenKey = "a key that only the tests of the game know";

    public const string SecondFactorKey = "a key that seals secrets in the tests only";

    /// <summary>The typed client, as the bot has it.</summary>
    public IGameApi Client => field ??= RestService.For<IGameApi>(CreateClient());

    public IModerationApi Moderation => field ??= RestService.For<IModerationApi>(CreateClient());

    public IStatisticsApi Statistics => field ??= RestService.For<IStatisticsApi>(CreateClient());

    /// <summary>What admins have.</summary>
    public IAdministrationApi Administration => field ??= RestService.For<IAdministrationApi>(CreateClient());

    /// <summary>What everybody has for their own second factor.</summary>
    public ISecondFactorApi SecondFactor => field ??= RestService.For<ISecondFactorApi>(CreateClient());

    /// <summary>The Api's clock; null: the machine's.</summary>
    public TimeProvider? Clock { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:craftdb", database);
        builder.UseSetting("ConnectionStrings:cache", cache);
        builder.UseSetting("Cache:KeyPrefix", cachePrefix);
        builder.UseSetting("Tokens:Key", TokenKey);
        builder.UseSetting("SecondFactor:Key", SecondFactorKey);
        builder.UseSetting("Generation:Endpoint", modelServer);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);

        if (Clock is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(Clock));
        if (model is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(model));
    }
}
