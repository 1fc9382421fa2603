using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>/trace: for admins, the dashboard's page about the chat's latest combination. The dashboard asks for its own token.</summary>
internal sealed class TraceCommand(GameCalls game, IOptions<DashboardOptions> dashboard) : IChatCommand
{
    public string Name => "trace";

    public Enum Description => AdministrationPhrase.CommandTrace;

    public Role For => Role.Admin;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var answer = await game.AskAsync(api => api.CurrentPlayerAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<Player>.Ok(var player))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        turn.Say((player.Role, turn.Board.LatestTrace) switch
        {
            (not Role.Admin, _) => turn.Words[AdministrationPhrase.TraceForAdmins],
            (_, null) => turn.Words[AdministrationPhrase.TraceNothing],
            (_, { } trace) => dashboard.Value.PageOf(trace) is { } page
                ? turn.Words.Say(AdministrationPhrase.TraceLink, page.ToString())
                : turn.Words.Say(AdministrationPhrase.TraceNoDashboard, trace),
        });
    }
}
