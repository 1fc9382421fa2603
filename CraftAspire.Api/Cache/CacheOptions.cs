using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Cache;

/// <summary>Section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    /// <summary>The prefix of every key and channel, so several games can share a server; at most 64 characters.</summary>
    [MaxLength(64)] public string KeyPrefix { get; init; } = "craft:";

    /// <summary>Entries in the process's own memory, about 300 bytes each; 1,000–10,000,000.</summary>
    [Range(1_000, 10_000_000)] public int MemoryEntries { get; init; } = 500_000;
}
