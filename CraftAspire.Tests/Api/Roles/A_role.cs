using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Roles;

public sealed class A_role(GameFixture game) : IClassFixture<GameFixture>
{
    private IAdministrationApi Administration => game.Api.Administration;

    [Fact]
    public async Task that_is_given_counts_from_the_next_call_and_is_in_the_audit()
    {
        var (admin, colleague) = (await game.New(Role.Admin), await game.New(Role.User));

        var given = (await Administration.GiveRoleAsync(admin.Token, colleague.TelegramId, new RoleChange(Role.Admin))).Wanted();

        given.Role.ShouldBe(Role.Admin);
        (await game.Api.Client.CurrentPlayerAsync(colleague.Token)).Wanted().Role.ShouldBe(Role.Admin);
        (await game.Scalar<string>(
            $"""
            select actor.telegram_id || ' ' || act || ' ' || detail from audit_entries
            join players actor on actor.id = actor_id
            where subject = 'player:' || (select id from players where telegram_id = {colleague.TelegramId})
            """)).ShouldBe($"{admin.TelegramId} role.changed user → admin");
    }

    [Fact]
    public async Task that_is_taken_away_ends_a_raised_level_at_once()
    {
        var (admin, demoted) = (await game.New(Role.Admin), await game.New(Role.Admin));
        (await Administration.RolesAsync(demoted.Token)).Wanted();

        (await Administration.GiveRoleAsync(admin.Token, demoted.TelegramId, new RoleChange(Role.User))).Wanted();

        (await (await Administration.RolesAsync(demoted.Token)).Problem()).Type.ShouldBe(ProblemTypes.Forbidden);
        (await game.Scalar<long>(
            $"""
            select count(*) from second_factors join players on id = player_id
            where telegram_id = {demoted.TelegramId} and raised_until is null
            """)).ShouldBe(1);
    }

    [Fact]
    public async Task is_never_ones_own_to_change()
    {
        var admin = await game.New(Role.Admin);

        var problem = await (await Administration.GiveRoleAsync(admin.Token, admin.TelegramId, new RoleChange(Role.User))).Problem();

        problem.Type.ShouldBe(ProblemTypes.OwnRole);
    }

    [Fact]
    public async Task of_somebody_who_never_played_is_not_given()
    {
        var admin = await game.New(Role.Admin);

        var problem = await (await Administration.GiveRoleAsync(admin.Token, 4_000_000_000, new RoleChange(Role.Admin))).Problem();

        problem.Type.ShouldBe(ProblemTypes.PlayerNotFound);
    }

    [Fact]
    public async Task stays_with_one_of_two_admins_who_demote_each_other_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var (ada, grace) = (await game.New(Role.Admin), await game.New(Role.Admin));

            using var first = await Administration.GiveRoleAsync(ada.Token, grace.TelegramId, new RoleChange(Role.Admin));
            var demotions = await Task.WhenAll(
                Administration.GiveRoleAsync(ada.Token, grace.TelegramId, new RoleChange(Role.User)),
                Administration.GiveRoleAsync(grace.Token, ada.TelegramId, new RoleChange(Role.User)));

            demotions.Count(demotion => demotion.IsSuccessStatusCode).ShouldBe(1);
        }
    }

    [Fact]
    public async Task in_the_audit_can_be_neither_changed_nor_deleted()
    {
        var (admin, colleague) = (await game.New(Role.Admin), await game.New(Role.User));
        (await Administration.GiveRoleAsync(admin.Token, colleague.TelegramId, new RoleChange(Role.Moderator))).Wanted();

        foreach (var statement in (string[])["update audit_entries set detail = 'nothing'", "delete from audit_entries",
            "truncate audit_entries"])
        {
            await using var command = game.Sql.CreateCommand(statement);
            (await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync())).Message.ShouldContain("append only");
        }
    }

    [Fact]
    public async Task of_an_admin_who_is_forgotten_leaves_entries_without_a_name()
    {
        var (admin, colleague) = (await game.New(Role.Admin), await game.New(Role.User));
        await game.New(Role.Admin);
        (await Administration.GiveRoleAsync(admin.Token, colleague.TelegramId, new RoleChange(Role.Moderator))).Wanted();

        await Administration.GiveUpRoleAsync(admin.Token).Succeeded();
        await game.Api.Client.ForgetAsync(admin.Token).Succeeded();

        (await game.Scalar<long>(
            $"""
            select count(*) from audit_entries where actor_id is null
            and subject = 'player:' || (select id from players where telegram_id = {colleague.TelegramId})
            """)).ShouldBe(1);
    }
}
