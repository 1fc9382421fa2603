using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>
/// Calls the model with a time limit, and stops calling it for a while after half of the calls failed. A generation is never repeated here:
/// it is expensive, and the player is told when to try again.
/// </summary>
internal sealed partial class ModelClient
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    private readonly IChatClient _client;
    private readonly ILogger _logger;
    private readonly TimeSpan _limit;
    private readonly TimeSpan _break;
    private readonly ResiliencePipeline _pipeline;

    public ModelClient(IChatClient client, IOptions<GenerationOptions> options, TimeProvider time, ILogger<ModelClient> logger)
    {
        (_client, _logger) = (client, logger);
        (_limit, _break) = (TimeSpan.FromSeconds(options.Value.TimeoutSeconds), TimeSpan.FromSeconds(options.Value.BreakSeconds));
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = _break,
                ShouldHandle = arguments =>
                    ValueTask.FromResult(IsFailure(arguments.Outcome.Exception, arguments.Context.CancellationToken)),
            })
            .AddTimeout(_limit)
            .Build();
    }

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ModelReply> AskAsync(IReadOnlyList<ChatMessage> prompt, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _pipeline.ExecuteAsync(
                async token => await _client.GetResponseAsync(prompt, options, token), cancellationToken);
            return new ModelReply.Texts(ModelText.AllOf(response), TokenCount.Of(response.Usage));
        }
        catch (BrokenCircuitException broken)
        {
            return new ModelReply.Failed("circuit_open", broken.RetryAfter ?? _break);
        }
        catch (TimeoutRejectedException)
        {
            LogSlow(_limit.TotalSeconds);
            return new ModelReply.Failed("timeout", _break);
        }
        catch (ClientResultException busy) when (busy.Status is StatusCodes.Status429TooManyRequests)
        {
            return new ModelReply.Failed("busy", RetryAfter(busy));
        }
        catch (ClientResultException refused) when (refused.Status is StatusCodes.Status400BadRequest)
        {
            LogFailed(nameof(ClientResultException), refused.Status);
            return new ModelReply.Failed(ModelReply.Refused, _break);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The exception itself is not logged: servers quote the prompt and their answer in it.
            LogFailed(failure.GetType().Name, (failure as ClientResultException)?.Status);
            return new ModelReply.Failed(failure.GetType().Name, _break);
        }
    }

    // Neither a busy server nor a refused request nor a caller that hung up is a failure.
    private static bool IsFailure(Exception? failure, CancellationToken cancellationToken) =>
        failure is not null
        && !cancellationToken.IsCancellationRequested
        && failure is not ClientResultException { Status: StatusCodes.Status429TooManyRequests or StatusCodes.Status400BadRequest };

    private static TimeSpan RetryAfter(ClientResultException busy) =>
        busy.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is true && int.TryParse(text, out var seconds)
            && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : Busy;

    [LoggerMessage(LogLevel.Warning, "The model gave no answer within {Seconds} s (setting Generation:TimeoutSeconds)")]
    private partial void LogSlow(double seconds);

    [LoggerMessage(LogLevel.Warning, "The call of the model failed: {Failure}, status {Status}")]
    private partial void LogFailed(string failure, int? status);
}

/// <summary>The result of a call of the model.</summary>
internal abstract record ModelReply
{
    /// <summary>The reason of a server that does not take the request as it is.</summary>
    public const string Refused = "refused";

    private ModelReply()
    {
    }

    /// <summary>One answer or several, as asked for.</summary>
    public sealed record Texts(IReadOnlyList<ModelText> All, TokenCount Tokens) : ModelReply;

    /// <summary>The server is away, slow or busy, or its answer cannot be read.</summary>
    /// <param name="Reason">The value of <c>error.type</c>.</param>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record Failed(string Reason, TimeSpan RetryAfter) : ModelReply;
}

/// <summary>The cost of a generation.</summary>
/// <param name="Prompt">Tokens read; 0 when the server does not say.</param>
/// <param name="Answer">Tokens written; 0 when the server does not say.</param>
internal readonly record struct TokenCount(long Prompt, long Answer)
{
    public static TokenCount Of(UsageDetails? usage) => new(usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);

    public static TokenCount operator +(TokenCount one, TokenCount other) => new(one.Prompt + other.Prompt, one.Answer + other.Answer);
}
