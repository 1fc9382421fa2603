using CraftAspire.Contracts;

namespace CraftAspire.Bot.Game;

/// <summary>What admins ask of the game.</summary>
internal sealed class AdministrationCalls(
    IAdministrationApi api, ILogger<AdministrationCalls> log) : ApiCalls<IAdministrationApi>(api, log);
