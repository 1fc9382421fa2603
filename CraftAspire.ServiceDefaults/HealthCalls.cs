namespace Microsoft.Extensions.Hosting;

/// <summary>The calls that only ask how a service is; asked every few seconds, they would bury the traces that matter.</summary>
internal static class HealthCalls
{
    public const string Ready = "/health";
    public const string Alive = "/alive";

    public static bool Includes(string? path) => path is Ready or Alive;
}
