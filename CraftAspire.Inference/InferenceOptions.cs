using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Inference;

/// <summary>The settings under the key <c>Inference</c>.</summary>
internal sealed class InferenceOptions
{
    public const string Section = "Inference";

    /// <summary>The GGUF file; a relative path is looked for from the application's folder upwards.</summary>
    [Required] public string ModelPath { get; init; } = "models/craft-mini.gguf";

    /// <summary>The name that requests ask for; by default the file's name without its ending.</summary>
    [StringLength(200)] public string? ModelName { get; init; }

    /// <summary>What callers must show as bearer token; at least 16 characters.</summary>
    [Required, MinLength(16)] public string ApiKey { get; init; } = "";

    /// <summary>Requests decoded together. More raises throughput and the wait of each; 1–192.</summary>
    [Range(1, 192)] public int MaxSequences { get; init; } = 16;

    /// <summary>Requests that may wait; the next gets 429. 1–100,000.</summary>
    [Range(1, 100_000)] public int QueueLength { get; init; } = 256;

    /// <summary>Tokens that all running requests and shared prefixes together can hold; 512–1,048,576.</summary>
    [Range(512, 1_048_576)] public int ContextSize { get; init; } = 4096;

    /// <summary>Different prompt beginnings kept in memory; 1–64.</summary>
    [Range(1, 64)] public int SharedPrefixes { get; init; } = 8;

    /// <summary>Tokens decoded in one round, over all requests; 256–4,096.</summary>
    [Range(256, 4096)] public int BatchTokens { get; init; } = 512;

    /// <summary>Prompt tokens among them; fewer keep running answers smooth, more read long prompts faster. 16–4,096.</summary>
    [Range(16, 4096)] public int PrefillTokens { get; init; } = 128;

    /// <summary>How long a round waits for the next requests of callers that were just answered, where such come; 0 = not at all. 0–50 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:00.050")] public TimeSpan SuccessorWait { get; init; } = TimeSpan.FromMilliseconds(3);

    /// <summary>Layers on the GPU; by default all when there is one. 0 = CPU only.</summary>
    [Range(0, 999)] public int? GpuLayers { get; init; }

    /// <summary>
    /// Threads that compute; 0 = one for every two processors: those are most often one core's two halves, and llama.cpp's threads wait for each other
    /// busily, which takes the processor from whatever runs beside them. 0–256.
    /// </summary>
    [Range(0, 256)] public int Threads { get; init; }

    /// <summary>The answer's limit for a request that names none, in tokens; 1–4,096.</summary>
    [Range(1, 4096)] public int DefaultMaxTokens { get; init; } = 128;

    /// <summary>The temperature for a request that names none: craft-mini is best at 0. 0–2.</summary>
    [Range(0.0, 2.0)] public float DefaultTemperature { get; init; }

    /// <summary>A request takes no longer than this, its wait included; 1 s–1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public int ThreadCount => Threads > 0 ? Threads : Math.Max(1, Environment.ProcessorCount / 2);

    public string NameOf(string path) => ModelName ?? Path.GetFileNameWithoutExtension(path);
}
