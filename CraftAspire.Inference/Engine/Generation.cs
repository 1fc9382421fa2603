using System.Threading.Channels;

namespace CraftAspire.Inference.Engine;

/// <summary>A request on its way through the engine: the caller awaits <see cref="Completion"/> and may read the text as it comes.</summary>
internal sealed class Generation
{
    private readonly TaskCompletionSource<GenerationOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<string>? pieces;

    /// <param name="cancellation">Ends the generation within one round; a deadline is one, too.</param>
    public Generation(GenerationRequest request, bool streams, GenerationTrace trace, CancellationToken cancellation)
    {
        Request = request;
        Trace = trace;
        Cancellation = cancellation;
        pieces = streams ? Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }) : null;
    }

    public GenerationRequest Request { get; }

    public GenerationTrace Trace { get; }

    public CancellationToken Cancellation { get; }

    public Task<GenerationOutcome> Completion => completion.Task;

    /// <summary>The text as it is released, for a generation that streams; ends with it.</summary>
    public ChannelReader<string> Pieces => pieces?.Reader ?? throw new InvalidOperationException("This generation does not stream.");

    internal void Release(string text)
    {
        if (text.Length > 0)
        {
            pieces?.Writer.TryWrite(text);
        }
    }

    internal void Complete(GenerationOutcome outcome)
    {
        Trace.Ended(outcome);
        // The outcome first: who sees the text end looks at it.
        completion.TrySetResult(outcome);
        pieces?.Writer.TryComplete();
    }
}
