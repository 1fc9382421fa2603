using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>Who knew what a pair makes.</summary>
[JsonConverter(typeof(EnumNames<RecipeSource>))]
public enum RecipeSource
{
    /// <summary>The process's own memory.</summary>
    [JsonStringEnumMemberName("memory")] Memory,

    /// <summary>The shared cache.</summary>
    [JsonStringEnumMemberName("redis")] Redis,

    /// <summary>The database.</summary>
    [JsonStringEnumMemberName("database")] Database,

    /// <summary>Nobody: the model was asked, by this request or by one that this request waited for.</summary>
    [JsonStringEnumMemberName("generated")] Generated,
}
