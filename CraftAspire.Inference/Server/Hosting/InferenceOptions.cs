using System.ComponentModel.DataAnnotations;
using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>The settings under the key <c>Inference</c>.</summary>
internal sealed class InferenceOptions
{
    public const string Section = "Inference";

    /// <summary>The GGUF file. A relative path is searched from the application's folder upwards.</summary>
    [Required] public string ModelPath { get; init; } = "models/craft-mini.gguf";

    /// <summary>The name that requests ask for; by default the file's name without its ending.</summary>
    [StringLength(200)] public string? ModelName { get; init; }

    /// <summary>A small embedding model for <c>/v1/embeddings</c>; the server runs without it.</summary>
    [Required] public string EmbeddingModelPath { get; init; } = "models/all-minilm-l6-v2.Q8_0.gguf";

    /// <summary>
    /// A file with the chat requests of the warm-up; by default <c>{model}.warmup.json</c> beside the model, if it is there.
    /// </summary>
    public string? WarmUpPath { get; init; }

    /// <summary>The callers' bearer token; at least 16 characters.</summary>
    [Required, MinLength(16)] public string ApiKey { get; init; } = "";

    /// <summary>Answers decoded together. More raises throughput and the wait of each; 1–192.</summary>
    [Range(1, 192)] public int MaxSequences { get; init; } = 16;

    /// <summary>Requests that may wait; the next gets 429. 1–100,000.</summary>
    [Range(1, 100_000)] public int QueueLength { get; init; } = 256;

    /// <summary>Tokens that all running answers and shared prefixes together can hold; 512–1,048,576.</summary>
    [Range(512, 1_048_576)] public int ContextSize { get; init; } = 4096;

    /// <summary>Different prompt beginnings kept in memory; 1–64.</summary>
    [Range(1, 64)] public int SharedPrefixes { get; init; } = 8;

    /// <summary>Tokens decoded in one round, over all requests; 256–4,096.</summary>
    [Range(256, 4096)] public int BatchTokens { get; init; } = 512;

    /// <summary>Prompt tokens among them; fewer keep running answers smooth, more read long prompts faster. 16–4,096.</summary>
    [Range(16, 4096)] public int PrefillTokens { get; init; } = 128;

    /// <summary>Guesses tokens from earlier answers and verifies them in the same round, where that is measured to be faster.</summary>
    public bool Speculation { get; init; } = true;

    /// <summary>How long a round waits for the next requests of callers that were just answered; 0 = not at all. 0–50 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:00.050")] public TimeSpan SuccessorWait { get; init; } = TimeSpan.FromMilliseconds(3);

    /// <summary>Layers on the GPU; by default all when there is one. 0 = CPU only.</summary>
    [Range(0, 999)] public int? GpuLayers { get; init; }

    /// <summary>
    /// Threads that compute; 0 = one for every two processors. Two processors are usually one core's two halves, and llama.cpp's threads
    /// wait for each other in a busy loop, which takes processor time from everything beside them. 0–256.
    /// </summary>
    [Range(0, 256)] public int Threads { get; init; }

    /// <summary>The answer's limit for a request that names none, in tokens; 1–4,096.</summary>
    [Range(1, 4096)] public int DefaultMaxTokens { get; init; } = 128;

    /// <summary>The temperature for a request that names none: craft-mini is best at 0. 0–2.</summary>
    [Range(0.0, 2.0)] public float DefaultTemperature { get; init; }

    /// <summary>A request takes no longer than this, its wait included; 1 s–1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public int ThreadCount => Threads > 0 ? Threads : Math.Max(1, Environment.ProcessorCount / 2);

    public LlamaSettings ToLlama(string path) =>
        new(NameOf(path), MaxSequences + SharedPrefixes, ContextSize, BatchTokens, ThreadCount, GpuLayers);

    public string NameOf(string path) => ModelName ?? Path.GetFileNameWithoutExtension(path);
}
