using System.Collections.Frozen;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Telegram.Receiving;

/// <summary>The kinds of updates there are for this bot.</summary>
internal static class UpdateKinds
{
    /// <summary>What the bot asks Telegram for. Edited messages and channel posts are not asked for: there is nothing to answer.</summary>
    public static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>An update that is answered with the request to slow down, whatever it held.</summary>
    public const string OverBudget = "over_budget";

    /// <summary>
    /// Names that may enter a span or a metric; anything else is counted as unknown, so a strange update cannot invent labels.
    /// </summary>
    public static readonly FrozenSet<string> Known = new[]
    {
        "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "chat_member",
        "inline_query", "chosen_inline_result", "shipping_query", "pre_checkout_query", "poll", "poll_answer", "message_reaction",
    }.ToFrozenSet();
}
