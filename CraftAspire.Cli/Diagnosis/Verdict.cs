namespace CraftAspire.Cli.Diagnosis;

/// <summary>How a checked thing is.</summary>
internal enum Verdict
{
    Good,

    /// <summary>Nothing has to be done, but the reader should know.</summary>
    Note,

    /// <summary>Something will not work until it is mended.</summary>
    Bad,
}
