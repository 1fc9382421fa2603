using CraftAspire.Bot.Replicas;

namespace CraftAspire.Bot.Inbox;

/// <summary>What came of taking updates in.</summary>
/// <param name="Claimed">Numbers of the updates that were new; the others are duplicates.</param>
/// <param name="Before">What was left in these chats by other processes and comes first.</param>
internal sealed record ClaimedUpdates(HashSet<long> Claimed, Leftovers Before);
