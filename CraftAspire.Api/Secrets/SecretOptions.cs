using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Secrets;

/// <summary>Section <c>SecondFactor</c>.</summary>
public sealed class SecretOptions
{
    /// <summary>
    /// Encrypts the secrets in the database and is stored outside of it; at least 32 characters. If it is lost, every second factor must be
    /// enrolled again.
    /// </summary>
    [Required, MinLength(32)] public required string Key { get; init; }
}

internal static class SecretsSetup
{
    public static void AddSecrets(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SecretOptions>().BindConfiguration("SecondFactor").ValidateDataAnnotations();
        builder.Services.AddSingleton<SecretSeal>();
        builder.Services.AddSingleton<AccountMark>();
    }
}
