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

    private readonly TimeSpan _patience = options.Value.Patience;

    public override Task<Answer<T>> AskAsync<T>(Func<IGameApi, Task<IApiResponse<T>>> call, CancellationToken cancellationToken) =>
        InsistAsync(() => base.AskAsync(call, cancellationToken), cancellationToken);

    public override Task<Answer<bool>> DoAsync(Func<IGameApi, Task<IApiResponse>> call, CancellationToken cancellationToken) =>
        InsistAsync(() => base.DoAsync(call, cancellationToken), cancellationToken);

    /// <summary>Asks for what is as well left for later: while the game is away nobody waits for it.</summary>
    public Task<Answer<T>> AskOnceAsync<T>(Func<IGameApi, Task<IApiResponse<T>>> call, CancellationToken cancellationToken) =>
        base.AskAsync(call, cancellationToken);

    private async Task<Answer<T>> InsistAsync<T>(Func<Task<Answer<T>>> ask, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (PauseAfter(answer) is not { } pause || time.GetElapsedTime(began) + pause > _patience) return answer;
            await Task.Delay(pause, time, cancellationToken);
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
