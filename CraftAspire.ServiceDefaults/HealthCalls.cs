namespace Microsoft.Extensions.Hosting;

/// <summary>Recognises health calls. They come every few seconds and are not traced, to keep players' traces readable.</summary>
internal static class HealthCalls
{
    public const string Ready = "/health";
    public const string Alive = "/alive";

    public static bool Includes(string? path) => path is Ready or Alive;
}
