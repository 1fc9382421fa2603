using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What somebody may do. A higher role may do all that a lower one may.</summary>
[JsonConverter(typeof(EnumNames<Role>))]
public enum Role
{
    /// <summary>Plays.</summary>
    [JsonStringEnumMemberName("user")] User,

    /// <summary>Keeps the game clean: reports, bans, banned words.</summary>
    [JsonStringEnumMemberName("moderator")] Moderator,

    /// <summary>Runs the game: settings, roles.</summary>
    [JsonStringEnumMemberName("admin")] Admin,
}
