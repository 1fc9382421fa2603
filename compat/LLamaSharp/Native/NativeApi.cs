namespace LLama.Native;

/// <summary>llama.cpp's functions that need no handle.</summary>
public static class NativeApi
{
    /// <summary>Loads the native libraries when nothing else has yet.</summary>
    public static void llama_empty_call() => LlamaNative.EnsureLoaded();

    /// <summary>True when a loaded backend can hold layers on a GPU.</summary>
    public static bool llama_supports_gpu_offload() => LlamaNative.SupportsGpuOffload();

    public static nuint ggml_backend_dev_count()
    {
        LlamaNative.EnsureLoaded();
        return GgmlNative.DeviceCount();
    }

    public static IntPtr ggml_backend_dev_get(nuint i) => GgmlNative.DeviceGet(i);

    public static IntPtr ggml_backend_dev_buffer_type(IntPtr dev) => GgmlNative.DeviceBufferType(dev);

    public static IntPtr ggml_backend_buft_name(IntPtr buft) => GgmlNative.BufferTypeName(buft);
}
