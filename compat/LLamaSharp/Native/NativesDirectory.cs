namespace LLama.Native;

/// <summary>Where the natives of the npm packages @node-llama-cpp/linux-x64 and -cuda lie.</summary>
internal static class NativesDirectory
{
    internal const string LlamaFile = "libllama.v0.5.0.so";

    /// <summary>A folder <c>@node-llama-cpp</c> elsewhere than under <c>.craft</c>: as an AppContext setting or an environment variable.</summary>
    private const string Setting = "CRAFT_LLAMA_NATIVES";

    /// <summary>The folder with the CPU build, and that with the CUDA build when it was fetched.</summary>
    /// <exception cref="DllNotFoundException">Nothing was fetched; the message says what to run.</exception>
    internal static (string Cpu, string? Cuda) Find()
    {
        var root = AppContext.GetData(Setting) as string ?? Environment.GetEnvironmentVariable(Setting) ?? FindFetched();
        var cpu = root is null ? null : Path.Combine(root, "linux-x64", "bins", "linux-x64");
        if (cpu is null || !File.Exists(Path.Combine(cpu, LlamaFile)))
        {
            throw new DllNotFoundException(
                $"llama.cpp's native libraries are missing: no {LlamaFile} in {cpu ?? $".craft/npm/node_modules/@node-llama-cpp beside or above {AppContext.BaseDirectory}"}. "
                + "Run ./craft up once, it fetches them; or build against the real packages LLamaSharp and LLamaSharp.Backend.Cpu.");
        }

        var cuda = Path.Combine(root!, "linux-x64-cuda", "bins", "linux-x64-cuda");
        return (cpu, File.Exists(Path.Combine(cuda, LlamaFile)) ? cuda : null);
    }

    private static string? FindFetched()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, ".craft", "npm", "node_modules", "@node-llama-cpp");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
