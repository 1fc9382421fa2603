using Microsoft.Extensions.Logging;

namespace LLama.Native;

/// <summary>The configuration of all native libraries; the stand-in has llama.cpp's only.</summary>
public sealed class NativeLibraryConfigContainer
{
    private readonly NativeLibraryConfig llama;

    internal NativeLibraryConfigContainer(NativeLibraryConfig llama) => this.llama = llama;

    /// <exception cref="NotSupportedException">A library for images and sound was asked for.</exception>
    public NativeLibraryConfigContainer WithLibrary(string? llamaPath, string? mtmdPath)
    {
        if (mtmdPath is not null)
        {
            throw new NotSupportedException("Images and sound (mtmd) need the real package LLamaSharp; its stand-in has none.");
        }

        llama.WithLibrary(llamaPath);
        return this;
    }

    public NativeLibraryConfigContainer WithCuda(bool enable = true)
    {
        llama.WithCuda(enable);
        return this;
    }

    public NativeLibraryConfigContainer WithAutoFallback(bool enable = true)
    {
        llama.WithAutoFallback(enable);
        return this;
    }

    public NativeLibraryConfigContainer WithLogCallback(ILogger? logger)
    {
        llama.WithLogCallback(logger);
        return this;
    }
}
