namespace CraftAspire.Tests.Fixtures;

/// <summary>What a program left behind when it ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Errors);
