using CraftAspire.Contracts;

namespace CraftAspire.Bot.Game;

/// <summary>What is asked about figures.</summary>
internal sealed class StatisticsCalls(IStatisticsApi api, ILogger<StatisticsCalls> log) : ApiCalls<IStatisticsApi>(api, log);
