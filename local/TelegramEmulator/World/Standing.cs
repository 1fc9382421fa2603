using System.Text.Json;
using System.Text.Json.Serialization;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>What somebody is in a chat and may do there.</summary>
public sealed record Standing(Role Role)
{
    public static Standing Left { get; } = new(Role.Left);

    public static Standing Member { get; } = new(Role.Member);

    /// <summary>Of creators and administrators: the words beside their name.</summary>
    public string? CustomTitle { get; init; }

    /// <summary>Whether an administrator hides behind the group's name.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>An administrator's rights or what a restricted member may still do; absent for all.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>When a restriction ends, Unix time in seconds; 0 is never.</summary>
    public long UntilDate { get; init; }

    [JsonIgnore]
    public bool IsAdministrator => Role is Role.Creator or Role.Administrator;

    [JsonIgnore]
    public bool IsHere => Role is not (Role.Left or Role.Kicked);

    /// <summary>Whether an administrator has a right.</summary>
    public bool MayManage(string right) => Role is Role.Creator || Role is Role.Administrator && Allowed?.Contains(right) is not false;

    /// <summary>Whether somebody restricted may still do something.</summary>
    public bool May(string right) => Role is not Role.Restricted || Allowed?.Contains(right) is true;

    /// <summary>As the Bot API shows it, to a bot that appointed nobody.</summary>
    public ChatMember Of(User user, RoomKind kind) => new(user, Role.ToString().ToLowerInvariant())
    {
        CustomTitle = IsAdministrator ? CustomTitle : null,
        IsAnonymous = IsAdministrator ? IsAnonymous : null,
        IsMember = Role is Role.Restricted ? true : null,
        UntilDate = Role is Role.Restricted or Role.Kicked ? UntilDate : null,
        Rights = Role switch
        {
            Role.Administrator =>
                Listed(["can_be_edited", .. kind is RoomKind.Channel ? Rights.OfChannelAdministrators : Rights.OfAdministrators]),
            Role.Restricted => Listed(Rights.OfMembers),
            _ => null,
        },
    };

    private Dictionary<string, JsonElement> Listed(IReadOnlyList<string> all) => all.ToDictionary(
        each => each,
        each => JsonSerializer.SerializeToElement(each != "can_be_edited" && Allowed?.Contains(each) is not false));
}
