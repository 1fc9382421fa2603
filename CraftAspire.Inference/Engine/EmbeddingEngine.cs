using System.Collections.Concurrent;
using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>The one thread that owns the embedding model. Texts that arrive together, of one request or of many, share batches.</summary>
internal sealed partial class EmbeddingEngine : IDisposable
{
    private readonly LlamaEmbedder _model;
    private readonly int _limit;
    private readonly ILogger _logger;
    private readonly BlockingCollection<Text> _queue = [];
    private readonly Thread _owner;

    /// <param name="queueLength">Texts that may wait; further requests are refused.</param>
    public EmbeddingEngine(LlamaEmbedder model, int queueLength, ILogger logger)
    {
        _model = model;
        _limit = queueLength;
        _logger = logger;
        _owner = new Thread(Run) { Name = "embeddings", IsBackground = true };
        _owner.Start();
    }

    public string ModelName => _model.Name;

    public int Dimensions => _model.Dimensions;

    public int MostTokens => _model.MostTokens;

    /// <summary>A text's tokens.</summary>
    public int[] Tokenize(string text) => _model.Tokenize(text);

    /// <summary>The texts' unit vectors in their order; null if too many texts wait already.</summary>
    /// <exception cref="InvalidOperationException">The model failed.</exception>
    public async Task<float[][]?> EmbedAsync(IReadOnlyList<int[]> texts, CancellationToken cancellationToken)
    {
        if (_queue.IsAddingCompleted || (_queue.Count > 0 && _queue.Count + texts.Count > _limit))
            return null;

        using var span = Telemetry.Spans.StartActivity("inference.embed");
        span?.SetTag("gen_ai.operation.name", "embeddings");
        span?.SetTag("gen_ai.request.model", ModelName);
        span?.SetTag("gen_ai.usage.input_tokens", texts.Sum(text => text.Length));
        var waiting = texts.Select(tokens => new Text(tokens, cancellationToken)).ToList();
        // Similar lengths beside each other fill batches best.
        foreach (var text in waiting.OrderBy(text => text.Tokens.Length))
            _queue.Add(text, cancellationToken);
        return await Task.WhenAll(waiting.Select(text => text.Vector.Task)).WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _owner.Join();
        _model.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        Text? next = null;
        while (next is not null || _queue.TryTake(out next, Timeout.Infinite))
        {
            var batch = new List<Text>();
            var tokens = 0;
            while (next is not null && batch.Count < LlamaEmbedder.BatchTexts && tokens + next.Tokens.Length <= _model.BatchTokens)
            {
                if (!next.CancellationToken.IsCancellationRequested)
                {
                    batch.Add(next);
                    tokens += next.Tokens.Length;
                }

                _queue.TryTake(out next);
            }

            Compute(batch);
        }
    }

    private void Compute(List<Text> batch)
    {
        if (batch.Count == 0)
            return;
        try
        {
            foreach (var (text, vector) in batch.Zip(_model.Embed([.. batch.Select(text => text.Tokens)])))
                text.Vector.TrySetResult(vector);
        }
        catch (Exception exception)
        {
            LogFailed(_logger, exception, batch.Count);
            var failure = new InvalidOperationException("The embedding model failed.", exception);
            batch.ForEach(text => text.Vector.TrySetException(failure));
        }
    }

    [LoggerMessage(LogLevel.Error, "The embedding of {Texts} texts failed; the engine continues")]
    private static partial void LogFailed(ILogger logger, Exception exception, int texts);

    private sealed record Text(int[] Tokens, CancellationToken CancellationToken)
    {
        public TaskCompletionSource<float[]> Vector { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
