using System.Runtime.InteropServices;

namespace LLama.Native;

/// <summary>The functions of ggml that tell which devices there are.</summary>
internal static partial class GgmlNative
{
    internal const string Library = "ggml";
    internal const string BaseLibrary = "ggml-base";

    [LibraryImport(Library, EntryPoint = "ggml_backend_load_all_from_path", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LoadAllFromPath(string directory);

    [LibraryImport(Library, EntryPoint = "ggml_backend_dev_count")]
    internal static partial nuint DeviceCount();

    [LibraryImport(Library, EntryPoint = "ggml_backend_dev_get")]
    internal static partial nint DeviceGet(nuint index);

    [LibraryImport(BaseLibrary, EntryPoint = "ggml_backend_dev_buffer_type")]
    internal static partial nint DeviceBufferType(nint device);

    [LibraryImport(BaseLibrary, EntryPoint = "ggml_backend_buft_name")]
    internal static partial nint BufferTypeName(nint bufferType);
}
