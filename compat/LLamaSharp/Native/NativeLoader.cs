using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace LLama.Native;

/// <summary>Loads llama.cpp once per process: the CUDA build where it can run, else the CPU build with the variant that fits this processor.</summary>
internal static partial class NativeLoader
{
    private static nint llama;
    private static nint ggml;
    private static nint ggmlBase;

    internal static void Load()
    {
        var config = NativeLibraryConfig.LLama;
        var directory = config.LibraryPath is { } file ? Path.GetDirectoryName(Path.GetFullPath(file))! : Choose(config);

        // Their RUNPATH is $ORIGIN, so each finds the others of its own build.
        ggmlBase = NativeLibrary.Load(Path.Combine(directory, "libggml-base.so"));
        ggml = NativeLibrary.Load(Path.Combine(directory, "libggml.v0.5.0.so"));
        llama = NativeLibrary.Load(config.LibraryPath ?? Path.Combine(directory, NativesDirectory.LlamaFile));
        NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

        NativeLog.Attach(config.Logger);
        GgmlNative.LoadAllFromPath(directory);
        config.LibraryHasLoaded = true;
    }

    private static string Choose(NativeLibraryConfig config)
    {
        var (cpu, cuda) = NativesDirectory.Find();
        if (!config.UseCuda)
        {
            return cpu;
        }

        if (CudaProbe.Obstacle(cuda) is not { } obstacle)
        {
            return cuda!;
        }

        if (!config.AllowFallback)
        {
            throw new DllNotFoundException($"CUDA was asked for without a fallback, but {obstacle}.");
        }

        if (config.Logger is { } logger)
        {
            LogFallback(logger, obstacle);
        }

        return cpu;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name switch
    {
        LlamaNative.Library => llama,
        GgmlNative.Library => ggml,
        GgmlNative.BaseLibrary => ggmlBase,
        _ => 0,
    };

    [LoggerMessage(LogLevel.Warning, "The model runs on the CPU: {Obstacle}")]
    private static partial void LogFallback(ILogger logger, string obstacle);
}
