using System.Diagnostics;
using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>The queue before the model and the one thread that owns it: every native call on the model's memory is made there.</summary>
internal sealed partial class InferenceEngine : IDisposable
{
    /// <summary>After so many failed rounds in a row the engine gives up.</summary>
    private const int MostFaults = 3;

    private readonly RequestQueue _queue;
    private readonly Scheduler _scheduler;
    private readonly Successors _successors;
    private readonly AnswerPace _pace = new();
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Thread _owner;
    private readonly string _modelName;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private string? _fault;

    /// <param name="queueLength">Requests that may wait; one more is refused.</param>
    /// <param name="patience">How long a round waits for callers that were just answered; see <see cref="Successors"/>.</param>
    public InferenceEngine(IModel model, SchedulerLimits limits, int queueLength, TimeSpan patience, TimeProvider time, ILogger logger)
    {
        _time = time;
        _logger = logger;
        _modelName = model.Description.Name;
        _queue = new RequestQueue(queueLength);
        _scheduler = new Scheduler(model, limits, _queue, time, logger);
        _successors = new Successors(_queue, patience);
        _owner = new Thread(Run) { Name = "inference", IsBackground = true };
        _owner.Start();
    }

    /// <summary>Requests in the queue.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Slots with a running answer.</summary>
    public int Running => _scheduler.Running;

    /// <summary>Why the engine gave up, or null while it runs.</summary>
    public string? Fault => Volatile.Read(ref _fault);

    /// <summary>Queues a request; its outcome comes through <see cref="Generation.Completion"/>.</summary>
    public Submission Submit(GenerationRequest request, bool streams, CancellationToken cancellationToken)
    {
        var trace = new GenerationTrace(Activity.Current?.Context ?? default, _time, _modelName);
        var generation = new Generation(request, streams, trace, cancellationToken);
        if (_queue.TryAdd(generation))
            return new Submission.Accepted(generation);

        var isClosed = _queue.IsClosed;
        trace.Rejected(isClosed);
        return isClosed ? new Submission.Closed(Fault ?? "The server is shutting down.") : new Submission.QueueFull(_pace.Until(Waiting));
    }

    /// <summary>
    /// Accepts nothing new, finishes what waits and runs, and ends the thread. If <paramref name="cancellationToken"/> comes first, the
    /// rest
    /// fails.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _queue.Close();
        await using var impatience = cancellationToken.Register(_abort.Cancel);
        await _stopped.Task;
    }

    public void Dispose()
    {
        _queue.Close();
        _abort.Cancel();
        _owner.Join();
        _abort.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        try
        {
            var faults = 0;
            while (!_abort.IsCancellationRequested && faults < MostFaults)
            {
                switch (RunRound())
                {
                    case Round.Worked:
                        faults = 0;
                        break;
                    case Round.Failed when ++faults == MostFaults:
                        GiveUp();
                        break;
                    case Round.Over:
                        return;
                }
            }
        }
        finally
        {
            _queue.Close();
            Abort(Fault ?? "The server is shutting down.", andWaiting: true);
            _stopped.TrySetResult();
        }
    }

    /// <summary>Runs one round, or waits for work. A failed round fails its requests only.</summary>
    private Round RunRound()
    {
        try
        {
            var started = _time.GetTimestamp();
            if (_scheduler.Step())
            {
                _pace.Record(_time.GetElapsedTime(started), _scheduler.Answered);
                _successors.Await(_scheduler.Running > 0 ? _scheduler.Answered : 0);
                return Round.Worked;
            }

            return _queue.WaitForWork(_abort.Token) ? Round.Idle : Round.Over;
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            return Round.Over;
        }
        catch (Exception exception)
        {
            LogRoundFailed(_logger, exception);
            Abort($"The model server failed: {exception.Message}", andWaiting: false);
            return Round.Failed;
        }
    }

    private void Abort(string reason, bool andWaiting)
    {
        try
        {
            _scheduler.Abort(reason, andWaiting);
        }
        catch (Exception exception)
        {
            LogRoundFailed(_logger, exception);
        }
    }

    private void GiveUp()
    {
        Volatile.Write(ref _fault, $"The engine stopped after {MostFaults} failed rounds in a row; restart the server.");
        LogGaveUp(_logger, MostFaults);
    }

    private enum Round
    {
        Worked,
        Idle,
        Failed,
        Over,
    }

    [LoggerMessage(LogLevel.Error, "A round failed and so did its requests; the engine continues")]
    private static partial void LogRoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(
        LogLevel.Critical, "The engine stopped after {Rounds} failed rounds in a row; requests get 503 until the server restarts")]
    private static partial void LogGaveUp(ILogger logger, int rounds);
}

/// <summary>The engine's reply to a request.</summary>
internal abstract record Submission
{
    public sealed record Accepted(Generation Generation) : Submission;

    /// <param name="RetryAfter">When a place is likely to be free.</param>
    public sealed record QueueFull(TimeSpan RetryAfter) : Submission;

    /// <param name="Reason">A sentence for the caller.</param>
    public sealed record Closed(string Reason) : Submission;
}
