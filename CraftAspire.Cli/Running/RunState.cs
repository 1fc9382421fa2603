namespace CraftAspire.Cli.Running;

/// <summary>What the AppHost writes into its run file while it lives.</summary>
/// <param name="Pid">The AppHost's process.</param>
/// <param name="Resources">Every resource by its name.</param>
/// <param name="Links">Where to look; filled as addresses become known.</param>
/// <param name="Ready">Everything that should be healthy is.</param>
/// <param name="Failed">Resources that ended when they should not have.</param>
internal sealed record RunState(int Pid, IReadOnlyDictionary<string, ResourceState>? Resources, Links? Links, bool Ready, IReadOnlyList<FailedResource>? Failed);
