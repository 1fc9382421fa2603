using System.Runtime.InteropServices;

namespace LLama.Native;

/// <summary>Can the CUDA build run here? It needs NVIDIA's driver and the CUDA 13 runtime libraries.</summary>
internal static class CudaProbe
{
    private static readonly string[] Needed = ["libcuda.so.1", "libcudart.so.13", "libcublas.so.13"];

    /// <summary>Why the CPU build is taken, or null when the CUDA build can run.</summary>
    internal static string? Obstacle(string? cudaDirectory)
    {
        foreach (var library in Needed)
        {
            if (!NativeLibrary.TryLoad(library, out _))
            {
                return library == Needed[0] ? "there is no NVIDIA driver" : $"{library} of CUDA 13 is missing";
            }
        }

        return cudaDirectory is null ? "the CUDA build of llama.cpp was not fetched (npm package @node-llama-cpp/linux-x64-cuda)" : null;
    }
}
