using System.Text.Json.Serialization;

namespace CraftAspire.AppHost.RunFile;

/// <summary>What runs, where it is found and what has failed.</summary>
/// <param name="Pid">The AppHost's process.</param>
/// <param name="Ready">Has everything that should run become healthy, and has everything that should end ended well?</param>
internal sealed record RunReport(
    int Pid,
    IReadOnlyDictionary<string, ResourceReport> Resources,
    IReadOnlyDictionary<string, string> Links,
    bool Ready,
    IReadOnlyList<FailureReport> Failed);

/// <summary>One resource: its state, its health and its address, each as far as it has one.</summary>
internal sealed record ResourceReport(
    string? State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Health,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url);

/// <summary>A resource that has failed, and what it wrote last.</summary>
internal sealed record FailureReport(string Name, IReadOnlyList<string> LastLines);
