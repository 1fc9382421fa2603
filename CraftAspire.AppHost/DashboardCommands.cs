using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CraftAspire.AppHost;

/// <summary>The commands of the dashboard's Resources page, also offered by <c>aspire resource RESOURCE COMMAND</c>.</summary>
internal static class DashboardCommands
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Offers a token for calling the Api in a player's name, as the bot does.</summary>
    public static IResourceBuilder<ProjectResource> WithPlayerTokenCommand(
        this IResourceBuilder<ProjectResource> api, IResourceBuilder<ParameterResource> tokenKey) =>
        api.WithCommand(
            "player-token",
            "Player's token",
            async context =>
            {
                var key = await tokenKey.Resource.GetValueAsync(context.CancellationToken);
                var token = PlayerToken(key!, context.Arguments.GetString("player")!, context.Arguments.GetString("chat"));

                return CommandResults.Success("Good for two minutes.", token, CommandResultFormat.Text, displayImmediately: true);
            },
            new CommandOptions
            {
                Description = "Makes a token for calling the Api with curl: -H \"Authorization: Bearer TOKEN\".",
                IconName = "Key",
                Arguments =
                [
                    new() { Name = "player", Label = "The player's Telegram user id", InputType = InputType.Number, Required = true },
                    new() { Name = "chat", Label = "The Telegram group's id, for its game", InputType = InputType.Number },
                ],
            });

    /// <summary>Offers the model server's API key.</summary>
    public static IResourceBuilder<ProjectResource> WithKeyCommand(
        this IResourceBuilder<ProjectResource> inference, IResourceBuilder<ParameterResource> apiKey) =>
        inference.WithCommand(
            "api-key",
            "API key",
            async context => CommandResults.Success(
                "The model server's key.",
                (await apiKey.Resource.GetValueAsync(context.CancellationToken))!,
                CommandResultFormat.Text,
                displayImmediately: true),
            new() { Description = "Shows the key for calling the model server with curl or an OpenAI client.", IconName = "Key" });

    private static string PlayerToken(string key, string player, string? chat)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = player };

        if (!string.IsNullOrEmpty(chat))
        {
            claims["chat"] = chat;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "craftaspire-bot",
            Audience = "craftaspire-api",
            Claims = claims,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + TokenLifetime,
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }
}
