using CraftAspire.Bot.Board;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Tracing;

/// <summary>/trace: for admins, the dashboard's page about the chat's latest combination. The dashboard asks for its own token.</summary>
internal sealed class TraceCommand(GameCalls game, IOptions<DashboardOptions> dashboard) : IChatCommand
{
    public string Name => "trace";

    public Phrase Description => Phrase.CommandTrace;

    public Role For => Role.Admin;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.CurrentPlayer(turn.Token, stop), stop);
        if (answer is not Answer<Player>.Ok(var player))
        {
            Complaints.Tell(turn, answer);
            return;
        }

        turn.Say((player.Role, turn.Board.LatestTrace) switch
        {
            (not Role.Admin, _) => turn.Words[Phrase.TraceForAdmins],
            (_, null) => turn.Words[Phrase.TraceNothing],
            (_, { } trace) => dashboard.Value.PageOf(trace) is { } page
                ? turn.Words.Say(Phrase.TraceLink, page.ToString())
                : turn.Words.Say(Phrase.TraceNoDashboard, trace),
        });
    }
}
