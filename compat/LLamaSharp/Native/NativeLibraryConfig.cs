using Microsoft.Extensions.Logging;

namespace LLama.Native;

/// <summary>Which native libraries are loaded; to be set before the first native call.</summary>
public sealed class NativeLibraryConfig
{
    private NativeLibraryConfig()
    {
    }

    public static NativeLibraryConfig LLama { get; } = new();

    public static NativeLibraryConfigContainer All { get; } = new(LLama);

    /// <summary>True once the natives are loaded; then nothing can be changed.</summary>
    public bool LibraryHasLoaded { get; internal set; }

    internal string? LibraryPath { get; private set; }

    internal bool UseCuda { get; private set; } = true;

    internal bool AllowFallback { get; private set; } = true;

    internal ILogger? Logger { get; private set; }

    public NativeLibraryConfig WithLibrary(string? libraryPath)
    {
        ThrowIfLoaded();
        LibraryPath = libraryPath;
        return this;
    }

    public NativeLibraryConfig WithCuda(bool enable = true)
    {
        ThrowIfLoaded();
        UseCuda = enable;
        return this;
    }

    public NativeLibraryConfig WithAutoFallback(bool enable = true)
    {
        ThrowIfLoaded();
        AllowFallback = enable;
        return this;
    }

    public NativeLibraryConfig WithLogCallback(ILogger? logger)
    {
        ThrowIfLoaded();
        Logger = logger;
        return this;
    }

    private void ThrowIfLoaded()
    {
        if (LibraryHasLoaded)
        {
            throw new InvalidOperationException("The native library is loaded, its configuration can no longer be changed.");
        }
    }
}
