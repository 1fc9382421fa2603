namespace CraftAspire.Api.Data.Rows;

/// <summary>What a moderator says an element is called in a language. It counts before the name that ships.</summary>
public sealed class ElementNameRow
{
    /// <summary>The element's key: the row outlives what becomes of an element.</summary>
    public required string Key { get; init; }

    public required string Language { get; init; }

    public required string Name { get; set; }

    public long? GivenById { get; set; }

    public required DateTimeOffset GivenAt { get; set; }
}
