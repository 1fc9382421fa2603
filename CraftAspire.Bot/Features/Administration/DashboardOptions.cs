namespace CraftAspire.Bot.Features.Administration;

/// <summary>Where the traces are shown; the section <c>Dashboard</c>.</summary>
internal sealed class DashboardOptions
{
    public const string Section = "Dashboard";

    /// <summary>Address of the Aspire dashboard as an admin's browser reaches it; absent where there is none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The page of one trace; null without a dashboard.</summary>
    public Uri? PageOf(string traceId) => Url is null ? null : new Uri(Url, $"/traces/detail/{traceId}");
}
