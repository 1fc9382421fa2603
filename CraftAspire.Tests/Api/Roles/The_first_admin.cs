using CraftAspire.Api.Roles;
using CraftAspire.Api.Secrets;
using CraftAspire.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CraftAspire.Tests.Api.Roles;

public sealed class The_first_admin(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task comes_from_the_configuration_and_stays_demoted_after_a_restart()
    {
        var first = game.NewPlayer();
        var other = await game.New(Role.Admin);
        await using (var started = await ReplicaWith($" {first.TelegramId}, "))
        {
            await Waits.Until(async () => (await started.Client.CurrentPlayerAsync(first.Token)).Wanted().Role is Role.Admin);
        }

        (await game.Api.Administration.GiveRoleAsync(other.Token, first.TelegramId, new RoleChange(Role.User))).Wanted();
        await using var restarted = await ReplicaWith($"{first.TelegramId}");

        (await restarted.Services.GetRequiredService<FirstAdmins>().AppointAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await restarted.Client.CurrentPlayerAsync(first.Token)).Wanted().Role.ShouldBe(Role.User);
    }

    [Fact]
    public async Task comes_from_the_file_that_names_one_while_the_api_runs()
    {
        using var folder = new TemporaryFolder();
        var file = folder.In("admins.json");
        var player = game.NewPlayer();
        await using var api = new GameApi(
            game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), game.Model, settings: ("Admins:File", file));
        (await api.Client.CurrentPlayerAsync(player.Token)).Wanted().Role.ShouldBe(Role.User);

        await File.WriteAllTextAsync(
            $"{file}.new", $$$"""{"Admins":{"Appointed":"{{{player.TelegramId}}}"}}""", TestContext.Current.CancellationToken);
        File.Move($"{file}.new", file);

        await Waits.Until(async () => (await api.Client.CurrentPlayerAsync(player.Token)).Wanted().Role is Role.Admin);
    }

    [Theory]
    [InlineData("12,x")]
    [InlineData("-3")]
    [InlineData("0")]
    public async Task is_a_number_or_the_api_does_not_start(string ids)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Admins:TelegramIds", ids), new("SecondFactor:Key", GameApi.SecondFactorKey)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSecrets();
        builder.AddRoles();
        using var api = builder.Build();

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => api.StartAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("Admins:TelegramIds");
    }

    private async Task<GameApi> ReplicaWith(string admins) => new(
        game.Database, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), game.Model,
            settings: ("Admins:TelegramIds", admins));
}
