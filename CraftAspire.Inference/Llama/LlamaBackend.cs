using System.Runtime.InteropServices;
using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>What llama.cpp computes with on this machine.</summary>
/// <param name="Name"><c>CPU</c>, or the GPU backend's name such as <c>CUDA</c>.</param>
/// <param name="Device">The first device, as llama.cpp names it: <c>CUDA0</c>, or <c>CPU</c>.</param>
internal sealed record LlamaBackend(string Name, string Device)
{
    public const string Cpu = "CPU";

    /// <summary>More layers than any model has: all of them.</summary>
    public const int AllLayers = 999;

    private static readonly Lock Loading = new();

    /// <summary>Loads llama.cpp, a CUDA build where one can run, and looks which device came up.</summary>
    public static LlamaBackend Load(bool wantsGpu, ILogger logger)
    {
        // Loads once per process. Further servers in the process (in tests) share the library and cannot configure it again.
        lock (Loading)
        {
            if (!NativeLibraryConfig.LLama.LibraryHasLoaded)
            {
                NativeLibraryConfig.All.WithCuda(wantsGpu).WithAutoFallback().WithLogCallback(logger);
            }

            return NativeApi.llama_supports_gpu_offload() ? Of(Devices()) : new LlamaBackend(Cpu, Cpu);
        }
    }

    /// <summary>The first GPU among the devices' names, or the CPU.</summary>
    public static LlamaBackend Of(IEnumerable<string> devices) =>
        devices.FirstOrDefault(device => !device.StartsWith(Cpu, StringComparison.Ordinal)) is { } gpu
            ? new LlamaBackend(gpu.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), gpu)
            : new LlamaBackend(Cpu, Cpu);

    /// <summary>How many layers the GPU takes: what was asked for, all by default, none without a GPU.</summary>
    public int GpuLayers(int? wanted) => Name == Cpu ? 0 : wanted ?? AllLayers;

    private static IEnumerable<string> Devices()
    {
        var count = NativeApi.ggml_backend_dev_count();
        for (nuint i = 0; i < count; i++)
        {
            var type = NativeApi.ggml_backend_dev_buffer_type(NativeApi.ggml_backend_dev_get(i));
            yield return Marshal.PtrToStringUTF8(NativeApi.ggml_backend_buft_name(type)) ?? Cpu;
        }
    }
}
