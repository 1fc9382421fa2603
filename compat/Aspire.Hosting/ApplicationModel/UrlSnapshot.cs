namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link of a resource.</summary>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal)
{
    /// <summary>How the link looks.</summary>
    public UrlDisplayPropertiesSnapshot DisplayProperties { get; init; } = new();
}
