namespace Aspire.Hosting.Runner;

/// <summary>All that it takes to start one process.</summary>
internal sealed record Launch(string Command, IReadOnlyList<string> Args, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment);
