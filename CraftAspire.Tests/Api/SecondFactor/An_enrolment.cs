using System.Security.Cryptography;
using System.Text;
using CraftAspire.Api.Secrets;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;
using OtpNet;

namespace CraftAspire.Tests.Api.SecondFactor;

public sealed class An_enrolment(GameFixture game, LocalCache cache) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task counts_once_it_is_confirmed_and_gives_ten_recovery_codes()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var admin = await secured.Appointed(Role.Admin);
        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorNotEnrolled);
        var enrolment = (await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin))).Wanted();
        var app = new AuthenticatorApp(enrolment.Secret, secured.Clock);
        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorNotEnrolled);
        (await (await secured.Here.SecondFactor.ConfirmAsync(secured.Token(admin),
            new CodeEntry(app.WrongCode))).Problem()).Type.ShouldBe(ProblemTypes.WrongCode);

        var codes = (await secured.There.SecondFactor.ConfirmAsync(secured.Token(admin), new CodeEntry(app.Code))).Wanted();

        codes.Codes.Distinct().Count().ShouldBe(10);
        enrolment.Uri.ShouldStartWith("otpauth://totp/CraftAspire");
        enrolment.Uri.ShouldContain($"secret={enrolment.Secret.TrimEnd('=')}");
        (await secured.Door(admin)).ShouldBeNull();
        (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
            new CodeEntry(app.Code))).Problem()).Type.ShouldBe(ProblemTypes.CodeUsed);
    }

    [Fact]
    public async Task anew_asks_for_a_code_ends_the_raised_level_and_leaves_the_old_one_until_it_is_confirmed()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, old, _) = await secured.Enrolled();
        (await (await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin,
            gaveCode: true))).Problem()).Type.ShouldBe(ProblemTypes.SecondFactorRequired);
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(old.Code))).Wanted();

        var anew = (await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin, gaveCode: true))).Wanted();

        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorRequired);
        secured.Clock.Advance(TimeSpan.FromSeconds(30));
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(old.Code))).Wanted();
        (await secured.Here.SecondFactor.ConfirmAsync(secured.Token(admin),
            new CodeEntry(new AuthenticatorApp(anew.Secret, secured.Clock).Code))).Wanted();
        secured.Clock.Advance(TimeSpan.FromSeconds(30));
        (await (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin),
            new CodeEntry(old.Code))).Problem()).Type.ShouldBe(ProblemTypes.WrongCode);
    }

    [Fact]
    public async Task is_confirmed_by_six_digits_and_anything_else_costs_no_try()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var admin = await secured.Appointed(Role.Admin);
        var app = new AuthenticatorApp((await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin))).Wanted().Secret, secured.Clock);

        var word = await (await secured.Here.SecondFactor.ConfirmAsync(secured.Token(admin), new CodeEntry("7KQ2M-X9RTB"))).Problem();

        word.Type.ShouldBe(ProblemTypes.InvalidRequest);
        (await (await secured.Here.SecondFactor.ConfirmAsync(secured.Token(admin),
            new CodeEntry(app.WrongCode))).Problem()).TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task of_a_player_puts_a_code_before_forgetting()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (player, app, _) = await secured.Enrolled(Role.User);
        using var refused = await secured.Here.Client.ForgetAsync(secured.Token(player));
        (await refused.Problem()).Type.ShouldBe(ProblemTypes.SecondFactorRequired);

        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(player), new CodeEntry(app.Code))).Wanted();

        await secured.Here.Client.ForgetAsync(secured.Token(player, gaveCode: true)).Succeeded();
        (await secured.Here.SecondFactor.StatusAsync(secured.Token(player))).Wanted().IsEnrolled.ShouldBeFalse();
    }

    [Fact]
    public async Task that_is_switched_off_leaves_an_admin_with_nothing_but_a_new_one()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (admin, app, _) = await secured.Enrolled();
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(admin), new CodeEntry(app.Code))).Wanted();

        await secured.Here.SecondFactor.SwitchOffAsync(secured.Token(admin, gaveCode: true)).Succeeded();

        (await secured.Door(admin)).ShouldBe(ProblemTypes.SecondFactorNotEnrolled);
        (await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin))).Wanted();
    }

    [Fact]
    public async Task of_somebody_who_lost_everything_is_reset_by_another_admin()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var (lost, _, _) = await secured.Enrolled();
        var (other, app, _) = await secured.Enrolled();
        (await secured.Here.SecondFactor.VerifyAsync(secured.Token(other), new CodeEntry(app.Code))).Wanted();

        await secured.Here.Administration.ResetSecondFactorAsync(secured.Token(other, gaveCode: true), lost.TelegramId).Succeeded();

        (await secured.Door(lost)).ShouldBe(ProblemTypes.SecondFactorNotEnrolled);
    }

    [Fact]
    public async Task leaves_neither_secret_nor_recovery_codes_readable_in_the_database()
    {
        await using var secured = await new SecuredGame(game, cache).Started();
        var admin = await secured.Appointed(Role.Admin);
        var enrolment = (await secured.Here.SecondFactor.EnrolAsync(secured.Token(admin))).Wanted();
        var codes = (await secured.Here.SecondFactor.ConfirmAsync(secured.Token(admin),
            new CodeEntry(new AuthenticatorApp(enrolment.Secret, secured.Clock).Code))).Wanted();

        var stored = await game.Scalar<string>(
            $"""
            select encode(secret, 'hex') || coalesce((
                select string_agg(encode(hash, 'hex'), '') from recovery_codes code where code.player_id = factor.player_id), '')
            from second_factors factor join players on id = player_id where telegram_id = {admin.TelegramId}
            """);

        stored.ShouldNotContain(Convert.ToHexStringLower(Base32Encoding.ToBytes(enrolment.Secret)));
        foreach (var code in codes.Codes)
            stored.ShouldNotContain(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void opens_by_its_key_and_for_its_player_only()
    {
        var seal = new SecretSeal(Options.Create(new SecretOptions { Key = "one key that is long enough for a seal" }));
        var other = new SecretSeal(Options.Create(new SecretOptions { Key = "another key that is long enough as well" }));

        var closed = seal.Close("secret"u8.ToArray(), playerId: 1);

        seal.Open(closed, playerId: 1).ShouldBe("secret"u8.ToArray());
        Should.Throw<CryptographicException>(() => seal.Open(closed, playerId: 2));
        Should.Throw<CryptographicException>(() => other.Open(closed, playerId: 1));
    }
}
