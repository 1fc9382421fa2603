using System.Diagnostics;
using System.Threading.Channels;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// The queue before the model and the one thread that owns it: every native call on the model's memory is made there.
/// </summary>
internal sealed class InferenceEngine : IDisposable
{
    private readonly Channel<Generation> queue;
    private readonly Scheduler scheduler;
    private readonly Successors successors;
    private readonly AnswerPace pace = new();
    private readonly TimeProvider clock;
    private readonly Thread owner;
    private readonly string modelName;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource abort = new();
    private bool isClosed;

    /// <param name="queueLength">Requests that may wait; one more is turned away.</param>
    /// <param name="patience">How long a round waits for callers that were just answered; see <see cref="Successors"/>.</param>
    public InferenceEngine(IModel model, SchedulerLimits limits, int queueLength, TimeSpan patience, TimeProvider clock, ILogger logger)
    {
        this.clock = clock;
        modelName = model.Description.Name;
        queue = Channel.CreateBounded<Generation>(new BoundedChannelOptions(queueLength) { SingleReader = true });
        scheduler = new Scheduler(model, limits, queue.Reader, logger);
        successors = new Successors(queue.Reader, patience);
        owner = new Thread(Run) { Name = "inference", IsBackground = true };
        owner.Start();
    }

    /// <summary>Requests in the queue that the owner thread has not looked at.</summary>
    public int Waiting => queue.Reader.Count;

    /// <summary>Slots with a running generation.</summary>
    public int Running => scheduler.Running;

    /// <summary>Hands a request over; its outcome comes through <see cref="Generation.Completion"/>.</summary>
    public Submission Submit(GenerationRequest request, bool streams, CancellationToken cancellation)
    {
        var trace = new GenerationTrace(Activity.Current?.Context ?? default, clock, modelName);
        var generation = new Generation(request, streams, trace, cancellation);
        if (queue.Writer.TryWrite(generation))
        {
            successors.Arrived();
            return new Submission.Accepted(generation);
        }

        trace.Rejected();
        return Volatile.Read(ref isClosed) ? new Submission.Closed() : new Submission.QueueFull(pace.Until(Waiting));
    }

    /// <summary>Takes nothing new, lets what waits and runs come to its end, and ends the thread. When <paramref name="cancellation"/> comes first, the rest fails.</summary>
    public async Task Drain(CancellationToken cancellation)
    {
        Volatile.Write(ref isClosed, true);
        queue.Writer.TryComplete();
        await using var impatience = cancellation.Register(abort.Cancel);
        await stopped.Task;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        abort.Cancel();
        owner.Join();
        abort.Dispose();
        successors.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!abort.IsCancellationRequested)
            {
                var started = clock.GetTimestamp();
                if (scheduler.Step())
                {
                    pace.Record(clock.GetElapsedTime(started), scheduler.Answered);
                    successors.Await(scheduler.Running > 0 ? scheduler.Answered : 0);
                }
                else if (!WaitForWork())
                {
                    break;
                }
            }
        }
        finally
        {
            scheduler.Abort("The server is shutting down.");
            stopped.TrySetResult();
        }
    }

    // The thread has nothing else to do, so it waits as a thread.
    private bool WaitForWork()
    {
        try
        {
            return queue.Reader.WaitToReadAsync(abort.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
