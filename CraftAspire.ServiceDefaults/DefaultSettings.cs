using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>Settings that hold for every service until its own configuration says otherwise.</summary>
internal static class DefaultSettings
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        // An inference.decode span has an event per token; OpenTelemetry's own limit, 128, would cut longer answers.
        ["OTEL_SPAN_EVENT_COUNT_LIMIT"] = "1024",

        // Every statement, which its span tells better too.
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Warning",

        // Six lines for each call to another service, which its span tells better.
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",

        // An error every few seconds while a service starts; /health tells the state, and the reason is logged where it arises.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
    };

    public static void AddDefaultSettings(this IHostApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(Defaults.Where(setting => builder.Configuration[setting.Key] is null).ToArray());
}
