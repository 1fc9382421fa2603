namespace CraftAspire.Cli.Running;

/// <summary>The addresses a person or a script needs; null where the application runs without that part.</summary>
internal sealed record Links(string? Chat, string? Dashboard, string? Api, string? Inference, string? Bot)
{
    /// <summary>Each with its name, in the order in which a newcomer wants them.</summary>
    public IEnumerable<(string Name, string? Address)> All() =>
        [("chat", Chat), ("dashboard", Dashboard), ("api", Api), ("inference", Inference), ("bot", Bot)];
}
