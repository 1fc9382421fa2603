using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>How Aspire.Hosting.Testing takes over an AppHost that runs inside the tests' own process.</summary>
internal sealed class BuildInterception
{
    private static readonly AsyncLocal<BuildInterception?> Flowing = new();

    public static BuildInterception? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Changes how the builder is made.</summary>
    public required Action<DistributedApplicationOptions, HostApplicationBuilderSettings> Configure { get; init; }

    /// <summary>Takes the place of <see cref="DistributedApplicationBuilder.Build"/>.</summary>
    public required Func<DistributedApplicationBuilder, DistributedApplication> Build { get; init; }
}
