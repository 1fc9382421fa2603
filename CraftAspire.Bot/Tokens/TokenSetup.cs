using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CraftAspire.Bot.Tokens;

internal static class TokenSetup
{
    public static void AddTokens(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TokenOptions>().BindConfiguration(TokenOptions.Section).ValidateDataAnnotations();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TokenMinter>();
    }
}
