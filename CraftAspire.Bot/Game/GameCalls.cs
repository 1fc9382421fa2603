using CraftAspire.Contracts;
using Microsoft.Extensions.Options;
using Refit;

namespace CraftAspire.Bot.Game;

/// <summary>
/// Players' calls of the game. While the game or its model is away, a call waits and retries: most often the service restarts.
/// </summary>
internal sealed class GameCalls(
    IGameApi api, IOptions<GameOptions> options, TimeProvider time, ILogger<GameCalls> log) : ApiCalls<IGameApi>(api, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeSpan patience = options.Value.Patience;

    public override Task<Answer<T>> Ask<T>(Func<IGameApi, Task<IApiResponse<T>>> call, CancellationToken stop) =>
        Insist(() => base.Ask(call, stop), stop);

    public override Task<Answer<bool>> Do(Func<IGameApi, Task<IApiResponse>> call, CancellationToken stop) =>
        Insist(() => base.Do(call, stop), stop);

    /// <summary>Asks for what is as well left for later: while the game is away nobody waits for it.</summary>
    public Task<Answer<T>> AskOnce<T>(Func<IGameApi, Task<IApiResponse<T>>> call, CancellationToken stop) => base.Ask(call, stop);

    private async Task<Answer<T>> Insist<T>(Func<Task<Answer<T>>> ask, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (PauseAfter(answer) is not { } pause || time.GetElapsedTime(began) + pause > patience) return answer;
            await Task.Delay(pause, time, stop);
        }
    }

    // Null when asking again would change nothing.
    private static TimeSpan? PauseAfter<T>(Answer<T> answer) => answer switch
    {
        Answer<T>.Silence => Pause,
        Answer<T>.Problem({ Type: ProblemTypes.Unavailable or ProblemTypes.GenerationUnavailable } problem) =>
            problem.RetryAfterSeconds is > 0 and { } seconds ? TimeSpan.FromSeconds(seconds) : Pause,
        _ => null,
    };
}
