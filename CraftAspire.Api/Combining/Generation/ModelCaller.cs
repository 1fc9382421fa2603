using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>
/// Calls the model with a time limit and, after it failed half of the time, not at all for a while. A generation is never repeated
/// here: it is dear, and the player is told to try again.
/// </summary>
internal sealed partial class ModelCaller
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    private readonly IChatClient _client;
    private readonly ILogger _logger;
    private readonly TimeSpan _break;
    private readonly ResiliencePipeline _pipeline;

    public ModelCaller(IChatClient client, IOptions<GenerationOptions> options, TimeProvider time, ILogger<ModelCaller> logger)
    {
        (_client, _logger) = (client, logger);
        _break = TimeSpan.FromSeconds(options.Value.BreakSeconds);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = _break,
                ShouldHandle = arguments => ValueTask.FromResult(IsFailure(arguments.Outcome.Exception, arguments.Context.CancellationToken)),
            })
            .AddTimeout(TimeSpan.FromSeconds(options.Value.TimeoutSeconds))
            .Build();
    }

    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<ModelReply> AskAsync(IReadOnlyList<ChatMessage> prompt, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _pipeline.ExecuteAsync(
                async token => await _client.GetResponseAsync(prompt, options, token), cancellationToken);
            return new ModelReply.Said(response.Text, TokenCount.Of(response.Usage));
        }
        catch (BrokenCircuitException broken)
        {
            return new ModelReply.Silent("circuit_open", broken.RetryAfter ?? _break);
        }
        catch (TimeoutRejectedException)
        {
            LogSlow();
            return new ModelReply.Silent("timeout", _break);
        }
        catch (ClientResultException busy) when (busy.Status is StatusCodes.Status429TooManyRequests)
        {
            return new ModelReply.Silent("busy", RetryAfter(busy));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Not the exception itself: servers quote the prompt and their answer in it.
            LogAway(failure.GetType().Name, (failure as ClientResultException)?.Status);
            return new ModelReply.Silent(failure.GetType().Name, _break);
        }
    }

    // Busy is not broken, and whoever hung up did not see a failure.
    private static bool IsFailure(Exception? failure, CancellationToken cancellationToken) =>
        failure is not null
        && !cancellationToken.IsCancellationRequested
        && failure is not ClientResultException { Status: StatusCodes.Status429TooManyRequests };

    private static TimeSpan RetryAfter(ClientResultException busy) =>
        busy.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is true && int.TryParse(text, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : Busy;

    [LoggerMessage(LogLevel.Warning, "The model gave no answer within the time limit")]
    private partial void LogSlow();

    [LoggerMessage(LogLevel.Warning, "The model does not answer: {Failure}, status {Status}")]
    private partial void LogAway(string failure, int? status);
}
