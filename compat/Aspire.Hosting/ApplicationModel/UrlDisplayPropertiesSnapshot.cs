namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text and place of a link.</summary>
public sealed record UrlDisplayPropertiesSnapshot(string DisplayName = "", int SortOrder = 0);
