using CraftAspire.Contracts;

namespace CraftAspire.Bot.Game;

/// <summary>What somebody asks about their own second factor.</summary>
internal sealed class SecondFactorCalls(ISecondFactorApi api, ILogger<SecondFactorCalls> log) : ApiCalls<ISecondFactorApi>(api, log);
