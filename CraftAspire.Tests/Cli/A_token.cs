using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CraftAspire.Tests.Cli;

public sealed class A_token : IDisposable
{
    private const string Key = "a-key-of-at-least-thirty-two-characters";

    private readonly TemporaryFolder _secrets = new();

    [Fact]
    public async Task for_a_player_is_what_the_api_accepts_for_two_minutes()
    {
        _secrets.Write("craftaspire-apphost/secrets.json", $$"""{ "Parameters:token-key": "{{Key}}" }""");

        var made = await CraftAsync("token", "player", "4711", "--chat", "-100");
        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(made.Output.Trim(), new TokenValidationParameters
        {
            ValidIssuer = "craftaspire-bot",
            ValidAudience = "craftaspire-api",
            IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)),
        });

        checkedToken.IsValid.ShouldBeTrue();
        checkedToken.Claims["sub"].ShouldBe("4711");
        checkedToken.Claims["chat"].ShouldBe("-100");
        (checkedToken.SecurityToken.ValidTo - checkedToken.SecurityToken.ValidFrom).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task for_the_model_server_is_its_key()
    {
        _secrets.Write("craftaspire-apphost/secrets.json", """{ "Parameters:inference-api-key": "of the model" }""");

        (await CraftAsync("token", "inference")).Output.ShouldBe("of the model\n");
    }

    [Fact]
    public async Task before_the_first_start_says_where_it_will_come_from()
    {
        var none = await CraftAsync("token", "player", "4711");

        none.ExitCode.ShouldBe(1);
        none.Errors.ShouldContain("run ./craft up once");
    }

    public void Dispose() => _secrets.Dispose();

    private Task<ProgramResult> CraftAsync(params string[] arguments) =>
        Programs.CraftAsync(Repository.Root, arguments, new() { ["DOTNET_USER_SECRETS_FALLBACK_DIR"] = _secrets.Path });
}
