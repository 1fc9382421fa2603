using CraftAspire.Contracts;

namespace CraftAspire.Api.Settings;

/// <summary>What can become of publishing settings.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>They count from now on.</summary>
    public sealed record Published(SettingsVersion Version) : PublishOutcome;

    /// <summary>Somebody else was faster.</summary>
    public sealed record Changed : PublishOutcome;

    /// <summary>There is no version of that number.</summary>
    public sealed record NoSuchVersion : PublishOutcome;
}
