using System.Threading.Channels;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// A request on its way through the engine. The caller awaits <see cref="Completion"/> and can read the text as it grows.
/// </summary>
internal sealed class Generation
{
    private readonly TaskCompletionSource<GenerationOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Piece>? _pieces;
    private readonly Choice?[] _choices;

    /// <param name="cancellationToken">Ends the generation within one round; deadlines use it too.</param>
    public Generation(GenerationRequest request, bool streams, GenerationTrace trace, CancellationToken cancellationToken)
    {
        Request = request;
        _choices = new Choice?[request.Choices];
        Trace = trace;
        Cancellation = cancellationToken;
        _pieces = streams ? Channel.CreateUnbounded<Piece>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }) : null;
    }

    public GenerationRequest Request { get; }

    public GenerationTrace Trace { get; }

    public CancellationToken Cancellation { get; }

    public Task<GenerationOutcome> Completion => _completion.Task;

    /// <summary>Prompt tokens that were resident when it began.</summary>
    internal int CachedTokens { get; set; }

    /// <summary>The text as it is released, if the generation streams; ends with the generation.</summary>
    public ChannelReader<Piece> Pieces => _pieces?.Reader ?? throw new InvalidOperationException("This generation does not stream.");

    internal void Release(Piece piece) => _pieces?.Writer.TryWrite(piece);

    /// <summary>Adds a finished answer; the last one completes the generation.</summary>
    internal void Add(int number, Choice choice)
    {
        _choices[number] = choice;
        if (_choices.All(one => one is not null))
            Complete(new GenerationOutcome.Finished(_choices!, Request.Prompt.Length, CachedTokens));
    }

    internal void Complete(GenerationOutcome outcome)
    {
        Trace.Ended(outcome);
        // The outcome comes first: the reader looks at it when the text ends.
        _completion.TrySetResult(outcome);
        _pieces?.Writer.TryComplete();
    }
}

/// <summary>What the engine is asked for.</summary>
/// <param name="Prompt">The rendered conversation; at least one token.</param>
/// <param name="MaxTokens">The limit of each answer, in tokens; at least 1.</param>
internal sealed record GenerationRequest(int[] Prompt, int MaxTokens, SamplingSettings Sampling)
{
    /// <summary>An answer ends before the first of these.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>What an answer must look like, or null for anything.</summary>
    public Shape? Shape { get; init; }

    /// <summary>Answers to the one prompt; they share its memory.</summary>
    public int Choices { get; init; } = 1;

    /// <summary>Also reports each token's log-probability and those of this many likeliest tokens; null = none.</summary>
    public int? TopLogprobs { get; init; }

    /// <summary>Requests of one owner share one turn in the queue.</summary>
    public string Owner { get; init; } = "";
}

/// <summary>The outcome of a generation.</summary>
internal abstract record GenerationOutcome
{
    /// <param name="CachedTokens">Prompt tokens that were already resident.</param>
    public sealed record Finished(IReadOnlyList<Choice> Choices, int PromptTokens, int CachedTokens) : GenerationOutcome
    {
        public int CompletionTokens => Choices.Sum(choice => choice.Tokens);
    }

    /// <summary>The caller went away or its deadline passed.</summary>
    public sealed record Cancelled : GenerationOutcome;

    /// <summary>The model could not decode a batch of this request, or the engine stopped.</summary>
    public sealed record Failed(string Reason) : GenerationOutcome;
}

/// <summary>A finished answer.</summary>
/// <param name="Logprobs">Empty if they were not asked for.</param>
internal sealed record Choice(string Text, FinishReason Reason, int Tokens, IReadOnlyList<TokenLogprob> Logprobs);

/// <summary>New text of an answer that streams.</summary>
/// <param name="Choice">The answer's number.</param>
/// <param name="Reason">Set on the answer's last piece.</param>
internal sealed record Piece(int Choice, string Text, IReadOnlyList<TokenLogprob> Logprobs, FinishReason? Reason = null);

/// <summary>A token, its log-probability in the model's own distribution, and the likeliest tokens in its place.</summary>
/// <param name="Logprob">0 for a token that the shape forced.</param>
internal sealed record TokenLogprob(int Token, float Logprob, IReadOnlyList<(int Token, float Logprob)> Top);

/// <summary>Why an answer ended.</summary>
internal enum FinishReason
{
    /// <summary>The model ended it, a stop string came, or the shape allows nothing more.</summary>
    Stop,

    /// <summary>The limit on its tokens was reached.</summary>
    Length,
}

internal static class FinishReasons
{
    /// <summary>OpenAI's word, which the GenAI conventions use too.</summary>
    public static string ToWire(this FinishReason reason) => reason == FinishReason.Stop ? "stop" : "length";
}
