using System.Globalization;
using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>An element by id (a JSON number) or by name (a JSON string).</summary>
[JsonConverter(typeof(ElementReferenceJsonConverter))]
public readonly record struct ElementReference
{
    private ElementReference(long? id, string? name) => (Id, Name) = (id, name);

    /// <summary>The id; null when the reference is a name or missing.</summary>
    public long? Id { get; }

    /// <summary>The name as it was typed; null when the reference is an id or missing.</summary>
    public string? Name { get; }

    /// <summary>True when nothing was given.</summary>
    public bool IsMissing => Id is null && Name is null;

    /// <summary>The element with this id.</summary>
    public static ElementReference ById(long id) => new(id, null);

    /// <summary>The element with this name, compared without regard to case, width, spaces, hyphens and apostrophes.</summary>
    public static ElementReference ByName(string name) => new(null, name);

    /// <inheritdoc/>
    public override string ToString() => Id?.ToString(CultureInfo.InvariantCulture) ?? Name ?? "";
}
