namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command looks.</summary>
public class CommandOptions
{
    /// <summary>What it does, in a sentence.</summary>
    public string? Description { get; set; }

    /// <summary>The question to answer before it runs.</summary>
    public string? ConfirmationMessage { get; set; }

    /// <summary>Name of a Fluent icon.</summary>
    public string? IconName { get; set; }

    /// <summary>Does it stand in the first row?</summary>
    public bool IsHighlighted { get; set; }
}
