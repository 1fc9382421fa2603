using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation;

/// <summary>That somebody spoke to the bot, and how.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Command">What they wanted, such as <c>combine</c>; empty where that has no name.</param>
/// <param name="PlayerId">Their Telegram user id.</param>
internal sealed record Interaction(InteractionKind Kind, string Command, long PlayerId);
