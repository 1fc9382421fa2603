using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Instrumentation.StackExchangeRedis;
using StackExchange.Redis;

namespace OpenTelemetry.Trace;

/// <summary>Adds the spans of Redis commands to a tracer provider.</summary>
public static class TracerProviderBuilderExtensions
{
    /// <summary>Instruments the <see cref="IConnectionMultiplexer"/> of the container.</summary>
    public static TracerProviderBuilder AddRedisInstrumentation(this TracerProviderBuilder builder) =>
        builder.AddRedisInstrumentation(null, null, null, null);

    /// <inheritdoc cref="AddRedisInstrumentation(TracerProviderBuilder)"/>
    public static TracerProviderBuilder AddRedisInstrumentation(
        this TracerProviderBuilder builder, Action<StackExchangeRedisInstrumentationOptions> configure) =>
        builder.AddRedisInstrumentation(null, null, null, configure);

    /// <summary>Instruments <paramref name="connection"/>.</summary>
    public static TracerProviderBuilder AddRedisInstrumentation(this TracerProviderBuilder builder, IConnectionMultiplexer connection) =>
        builder.AddRedisInstrumentation(null, connection, null, null);

    /// <inheritdoc cref="AddRedisInstrumentation(TracerProviderBuilder, IConnectionMultiplexer)"/>
    public static TracerProviderBuilder AddRedisInstrumentation(
        this TracerProviderBuilder builder, IConnectionMultiplexer connection, Action<StackExchangeRedisInstrumentationOptions> configure) =>
        builder.AddRedisInstrumentation(null, connection, null, configure);

    /// <summary>Instruments the container's connection of that key.</summary>
    public static TracerProviderBuilder AddRedisInstrumentation(this TracerProviderBuilder builder, object serviceKey) =>
        builder.AddRedisInstrumentation(null, null, serviceKey, null);

    /// <summary>Instruments the container's connection of that key, with options of that name.</summary>
    public static TracerProviderBuilder AddRedisInstrumentation(
        this TracerProviderBuilder builder, string? name, object serviceKey, Action<StackExchangeRedisInstrumentationOptions> configure) =>
        builder.AddRedisInstrumentation(name, null, serviceKey, configure);

    /// <summary>Instruments <paramref name="connection"/>, or the container's one (of that key, if one is given).</summary>
    public static TracerProviderBuilder AddRedisInstrumentation(
        this TracerProviderBuilder builder,
        string? name,
        IConnectionMultiplexer? connection,
        object? serviceKey,
        Action<StackExchangeRedisInstrumentationOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);

        name ??= Options.DefaultName;
        builder.AddSharedServices();
        if (configure is not null)
            builder.ConfigureServices(services => services.Configure(name, configure));

        return builder.AddSource(RedisSpans.SourceName).AddInstrumentation(services =>
        {
            var instrumentation = services.GetRequiredService<StackExchangeRedisInstrumentation>();
            if ((connection ?? Find(services, serviceKey)) is { } found)
                instrumentation.AddConnection(name, found);
            return instrumentation;
        });
    }

    /// <summary>Gives access to the instrumentation, to add connections that are made later.</summary>
    public static TracerProviderBuilder ConfigureRedisInstrumentation(
        this TracerProviderBuilder builder, Action<StackExchangeRedisInstrumentation> configure) =>
        builder.ConfigureRedisInstrumentation((_, instrumentation) => configure(instrumentation));

    /// <inheritdoc cref="ConfigureRedisInstrumentation(TracerProviderBuilder, Action{StackExchangeRedisInstrumentation})"/>
    public static TracerProviderBuilder ConfigureRedisInstrumentation(
        this TracerProviderBuilder builder, Action<IServiceProvider, StackExchangeRedisInstrumentation> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);

        builder.AddSharedServices();
        ((IDeferredTracerProviderBuilder)builder).Configure(
            (services, _) => configure(services, services.GetRequiredService<StackExchangeRedisInstrumentation>()));
        return builder;
    }

    private static IConnectionMultiplexer? Find(IServiceProvider services, object? key) =>
        key is null ? services.GetService<IConnectionMultiplexer>() : services.GetKeyedService<IConnectionMultiplexer>(key);

    private static void AddSharedServices(this TracerProviderBuilder builder) =>
        builder.ConfigureServices(services => services.TryAddSingleton(container =>
            new StackExchangeRedisInstrumentation(container.GetRequiredService<IOptionsMonitor<StackExchangeRedisInstrumentationOptions>>())));
}
