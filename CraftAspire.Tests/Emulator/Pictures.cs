namespace CraftAspire.Tests.Emulator;

/// <summary>The smallest picture.</summary>
public static class Pictures
{
    /// <summary>A PNG of one pixel.</summary>
    public static byte[] Dot { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}
