using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.SecondFactor;

public sealed class A_code(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task opens_what_admins_do_for_fifteen_minutes()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();
        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorRequired);

        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(app.Code))).Wanted();

        (await secured.Door(admin)).ShouldBeNull();
        (await secured.Door(admin, gaveCode: false)).ShouldBe(ProblemTypes.SecondFactorRequired);
        secured.Clock.Advance(TimeSpan.FromMinutes(15));
        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorRequired);
    }

    [Fact]
    public async Task counts_once_also_when_two_replicas_get_it_at_the_same_moment()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();
        var (token, code) = (secured.Token(admin), new CodeEntry(app.Code));

        var answers = await Task.WhenAll(
            secured.Here.SecondFactor.VerifyAsync(token, code), secured.There.SecondFactor.VerifyAsync(token, code),
            secured.Here.SecondFactor.VerifyAsync(token, code), secured.There.SecondFactor.VerifyAsync(token, code));

        answers.Count(answer => answer.IsSuccessful).ShouldBe(1);
        foreach (var refused in answers.Where(answer => !answer.IsSuccessful))
            (await refused.Problem()).Type.ShouldBe(ProblemTypes.CodeUsed);
        (await (await secured.There.SecondFactor.VerifyAsync(token, code)).Problem()).Type.ShouldBe(ProblemTypes.CodeUsed);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public async Task may_come_from_a_clock_that_is_half_a_minute_off(int seconds, bool isTaken)
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();

        using var answer = await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
            new CodeEntry(app.CodeAt(TimeSpan.FromSeconds(seconds))));

        answer.IsSuccessful.ShouldBe(isTaken);
    }

    [Fact]
    public async Task that_is_wrong_five_times_locks_for_ten_minutes()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();

        for (var left = 4; left >= 1; left--)
            (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
                new CodeEntry(app.WrongCode))).Problem()).TriesLeft.ShouldBe(left);
        var fifth = await (await secured.There.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(app.WrongCode))).Problem();

        (fifth.Type, fifth.RetryAfterSeconds).ShouldBe((ProblemTypes.SecondFactorLocked, 600));
        (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
            new CodeEntry(app.Code))).Problem()).Type.ShouldBe(ProblemTypes.SecondFactorLocked);
        secured.Clock.Advance(TimeSpan.FromMinutes(10));
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(app.Code))).Wanted();
    }

    [Fact]
    public async Task that_was_used_before_locks_too_as_the_fifth_and_is_told_to_the_audit()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();
        var used = new CodeEntry(app.Code);
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), used)).Wanted();
        for (var left = 4; left >= 1; left--)
            (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
                new CodeEntry(app.WrongCode))).Problem()).TriesLeft.ShouldBe(left);

        var fifth = await (await secured.There.SecondFactor.VerifyAsync(secured.Token(admin), used)).Problem();

        (fifth.Type, fifth.RetryAfterSeconds).ShouldBe((ProblemTypes.SecondFactorLocked, 600));
        (await Locks(admin)).ShouldBe(1);
    }

    [Fact]
    public async Task is_guessed_five_times_at_most_however_many_try_at_once()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();
        var (token, guess) = (secured.Token(admin), new CodeEntry(app.WrongCode));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(number => (number % 2 is 0 ? secured.Here : secured.There).SecondFactor.VerifyAsync(token, guess)));

        var types = await Task.WhenAll(answers.Select(async answer => (await answer.Problem()).Type));
        types.Count(type => type == ProblemTypes.WrongCode).ShouldBe(4);
        types.Count(type => type == ProblemTypes.SecondFactorLocked).ShouldBe(16);
        (await Locks(admin)).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("кот")]
    [InlineData("steam")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("1234567890123456789012345678901234567890")]
    public async Task has_a_form_and_what_has_it_not_costs_no_try(string typed)
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();

        var problem = await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(typed))).Problem();

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest);
        (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
            new CodeEntry(app.WrongCode))).Problem()).TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task of_recovery_opens_once_and_is_told_to_the_audit()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, _, codes) = await secured.Enrolled();
        var typed = new CodeEntry(codes.Codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        var answers = await Task.WhenAll(secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), typed),
            secured.There.SecondFactor.VerifyAsync(secured.Token(admin), typed));

        answers.Single(answer => answer.IsSuccessful).Content!.RecoveryCodesLeft.ShouldBe(9);
        (await answers.Single(answer => !answer.IsSuccessful).Problem()).Type.ShouldBe(ProblemTypes.CodeUsed);
        (await secured.Door(admin)).ShouldBeNull();
        (await game.Scalar<long>(
            "select count(*) from audit_entries where act = 'second-factor.recovery-code-used'")).ShouldBeGreaterThan(0);
    }

    private Task<long> Locks(TestPlayer of) => game.Scalar<long>(
        $"""
        select count(*) from audit_entries join players on players.id = actor_id
        where act = 'second-factor.locked' and telegram_id = {of.TelegramId}
        """);
}
