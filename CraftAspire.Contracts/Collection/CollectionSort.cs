using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>The order of a collection.</summary>
[JsonConverter(typeof(EnumNames<CollectionSort>))]
public enum CollectionSort
{
    /// <summary>Last found first.</summary>
    [JsonStringEnumMemberName("recent")] Recent,

    /// <summary>By name, ignoring case.</summary>
    [JsonStringEnumMemberName("name")] Name,

    /// <summary>Deepest first.</summary>
    [JsonStringEnumMemberName("depth")] Depth,

    /// <summary>First discoveries first, then last found first.</summary>
    [JsonStringEnumMemberName("discoveries")] Discoveries,

    /// <summary>Favourites first, then last found first.</summary>
    [JsonStringEnumMemberName("favourites")] Favourites,
}
