namespace CraftAspire.Cli.Diagnosis;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Finding">What was seen, in a few words.</param>
/// <param name="Remedy">The command that mends it, when something is to be mended.</param>
internal sealed record Check(string Subject, Verdict Verdict, string Finding, string? Remedy = null);
