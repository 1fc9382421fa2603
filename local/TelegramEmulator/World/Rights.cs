namespace TelegramEmulator.World;

/// <summary>What administrators may do beyond members, and what members may do unless they are restricted.</summary>
public static class Rights
{
    public const string DeleteMessages = "can_delete_messages";
    public const string EditMessages = "can_edit_messages";
    public const string RestrictMembers = "can_restrict_members";
    public const string PromoteMembers = "can_promote_members";
    public const string ChangeInfo = "can_change_info";
    public const string InviteUsers = "can_invite_users";
    public const string PinMessages = "can_pin_messages";
    public const string ManageTopics = "can_manage_topics";
    public const string SendMessages = "can_send_messages";

    /// <summary>Of administrators in groups.</summary>
    public static IReadOnlyList<string> OfAdministrators { get; } =
    [
        "can_manage_chat", DeleteMessages, "can_manage_video_chats", RestrictMembers, PromoteMembers, ChangeInfo, InviteUsers,
        "can_post_stories", "can_edit_stories", "can_delete_stories", PinMessages, ManageTopics,
    ];

    /// <summary>Of administrators in channels.</summary>
    public static IReadOnlyList<string> OfChannelAdministrators { get; } =
    [
        .. OfAdministrators.Where(each => each is not (PinMessages or ManageTopics)), "can_post_messages", EditMessages,
    ];

    /// <summary>Of members.</summary>
    public static IReadOnlyList<string> OfMembers { get; } =
    [
        SendMessages, "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", ChangeInfo, InviteUsers,
        PinMessages, ManageTopics,
    ];
}
