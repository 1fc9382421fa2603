using CraftAspire.Contracts;

namespace CraftAspire.Bot.Game;

/// <summary>Reports, and what moderators ask of the game.</summary>
internal sealed class ModerationCalls(IModerationApi api, ILogger<ModerationCalls> log) : ApiCalls<IModerationApi>(api, log);
