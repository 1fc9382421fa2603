using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Adds values that come from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter that configuration must hold as <c>Parameters:{name}</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddParameter(name, $"Parameters:{name}", secret, null);

    /// <summary>Adds a parameter with a value that configuration may replace.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddParameter(name, () => value, publishValueAsDefault, secret);

    /// <inheritdoc cref="AddParameter(IDistributedApplicationBuilder, string, string, bool, bool)"/>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddParameter(name, $"Parameters:{name}", secret, new ConstantParameterDefault(valueGetter));

    /// <summary>Adds a parameter with a default; <paramref name="persist"/> remembers a generated one in the user secrets.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false) =>
        builder.AddParameter(name, $"Parameters:{name}", secret, persist ? builder.Remember(name, value) : value);

    /// <summary>Adds a parameter that configuration must hold under that key.</summary>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, string name, string configurationKey, bool secret = false) =>
        builder.AddParameter(name, configurationKey, secret, null);

    /// <summary>A generated password, remembered in the user secrets as the data it protects is kept, too.</summary>
    public static ParameterResource CreateDefaultPasswordParameter(
        IDistributedApplicationBuilder builder,
        string name,
        bool lower = true,
        bool upper = true,
        bool numeric = true,
        bool special = true,
        int minLower = 0,
        int minUpper = 0,
        int minNumeric = 0,
        int minSpecial = 0)
    {
        var generated = new GenerateParameterDefault
        {
            Lower = lower,
            Upper = upper,
            Numeric = numeric,
            Special = special,
            MinLower = minLower,
            MinUpper = minUpper,
            MinNumeric = minNumeric,
            MinSpecial = minSpecial,
        };

        return builder.CreateParameter(name, $"Parameters:{name}", secret: true, builder.Remember(name, generated));
    }

    private static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string key, bool secret, ParameterDefault? value) =>
        builder.AddResource(builder.CreateParameter(name, key, secret, value));

    private static ParameterResource CreateParameter(
        this IDistributedApplicationBuilder builder, string name, string key, bool secret, ParameterDefault? value) =>
        new(name, fallback => Configured(builder.Configuration, key) ?? fallback?.GetDefaultValue() ?? throw Missing(name, key), secret) { Default = value };

    // Environment variables cannot hold a hyphen on every system, so bot-token may be written bot_token.
    private static string? Configured(ConfigurationManager configuration, string key) =>
        configuration[key] ?? configuration[key.Replace('-', '_')];

    private static UserSecretsParameterDefault Remember(this IDistributedApplicationBuilder builder, string name, ParameterDefault value) =>
        new(name, value, new UserSecrets(UserSecrets.IdOf(builder.AppHostAssembly), builder.Configuration));

    private static MissingParameterValueException Missing(string name, string key) =>
        new($"Parameter resource could not be used because configuration key '{key}' is missing and the Parameter '{name}' has no default value.");
}
