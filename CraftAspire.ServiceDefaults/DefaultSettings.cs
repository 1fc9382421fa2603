using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>Settings of every service. A service's own configuration overrides them.</summary>
internal static class DefaultSettings
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        // The span inference.decode has one event per token. OpenTelemetry's default of 128 cuts longer answers.
        ["OTEL_SPAN_EVENT_COUNT_LIMIT"] = "1024",

        // One line per statement. The statement's span tells more.
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Warning",

        // Six lines per HTTP call. The call's span tells more.
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",

        // One error every few seconds while a service starts. /health reports the state, and the failing part logs its reason.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
    };

    // A page from the web whose name its owner suddenly gives this machine's address is no page of ours (DNS rebinding).
    private static readonly Dictionary<string, string?> InDevelopment = new()
    {
        ["AllowedHosts"] = "localhost;*.localhost;127.0.0.1;[::1]",
    };

    public static void AddDefaultSettings(this IHostApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(
            Defaults.Concat(builder.Environment.IsDevelopment() ? InDevelopment : [])
                .Where(setting => builder.Configuration[setting.Key] is null).ToArray());
}
