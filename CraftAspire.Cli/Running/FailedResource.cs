namespace CraftAspire.Cli.Running;

/// <summary>A resource that ended when it should not have.</summary>
internal sealed record FailedResource(string Name, IReadOnlyList<string>? LastLines);
