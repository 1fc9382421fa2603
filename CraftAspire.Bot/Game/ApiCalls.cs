using System.Text.Json;
using CraftAspire.Contracts;
using Refit;

namespace CraftAspire.Bot.Game;

/// <summary>Calls the game and returns an answer, a problem with a type, or silence.</summary>
internal abstract partial class ApiCalls<TApi>(TApi api, ILogger log)
{
    private readonly ILogger _log = log;

    /// <summary>Asks for a value.</summary>
    public virtual async Task<Answer<T>> AskAsync<T>(Func<TApi, Task<IApiResponse<T>>> call, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await call(api);
            return response is { IsSuccessStatusCode: true, Content: { } value }
                ? new Answer<T>.Ok(value)
                : await SortAsync<T>(response, cancellationToken);
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilence(error.GetType().Name);
            return new Answer<T>.Silence();
        }
    }

    /// <summary>Asks for something to be done.</summary>
    public virtual async Task<Answer<bool>> DoAsync(Func<TApi, Task<IApiResponse>> call, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await call(api);
            return response.IsSuccessStatusCode ? new Answer<bool>.Ok(true) : await SortAsync<bool>(response, cancellationToken);
        }
        catch (Exception error) when (IsSilence(error, cancellationToken))
        {
            LogSilence(error.GetType().Name);
            return new Answer<bool>.Silence();
        }
    }

    private static bool IsSilence(Exception error, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
            && error is (HttpRequestException or OperationCanceledException or ApiExceptionBase or JsonException);

    private async Task<Answer<T>> SortAsync<T>(IApiResponse response, CancellationToken cancellationToken)
    {
        // A call that this process's stop cut off is not silence: the next process runs the turn again.
        cancellationToken.ThrowIfCancellationRequested();
        if (response.Error is ApiException { Content: not null } error
            && await error.GetContentAsAsync<GameProblem>() is { Type: not null } problem)
        {
            return new Answer<T>.Problem(problem);
        }

        LogSilence(response.Error?.GetType().Name ?? "empty answer");
        return new Answer<T>.Silence();
    }

    [LoggerMessage(LogLevel.Warning, "The game did not answer as expected ({Error})")]
    private partial void LogSilence(string error);
}
