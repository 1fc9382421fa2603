using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Llama;
using LLama.Exceptions;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>
/// Loads the embedding model beside the chat model, if its file is there. Without it the server is complete but for <c>/v1/embeddings</c>.
/// </summary>
internal sealed partial class EmbeddingHost(
    IOptions<InferenceOptions> options, IHostEnvironment environment, ILoggerFactory loggers) : BackgroundService
{
    private readonly ILogger _logger = loggers.CreateLogger<EmbeddingHost>();
    private readonly Lock _gate = new();
    private EmbeddingEngine? _engine;
    private bool _isStopping;

    /// <summary>The loaded model, or null.</summary>
    public EmbeddingEngine? Engine => Volatile.Read(ref _engine);

    /// <summary>Why there is no model.</summary>
    public string Explanation { get; private set; } = "The embedding model is being loaded.";

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            _isStopping = true;
        await base.StopAsync(cancellationToken);
        Engine?.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Load, stoppingToken).WaitAsync(stoppingToken);

    private void Load()
    {
        var path = ModelFile.Find(options.Value.EmbeddingModelPath, environment.ContentRootPath);
        try
        {
            if (ModelFile.Fault(path, "Inference:EmbeddingModelPath") is { } fault)
            {
                Refuse(fault);
                return;
            }

            LlamaBackend.Load(options.Value.GpuLayers != 0, loggers.CreateLogger("LLama"));
            var model = LlamaEmbedder.Load(
                path, Path.GetFileNameWithoutExtension(path), options.Value.BatchTokens, options.Value.ThreadCount);
            lock (_gate)
            {
                if (!_isStopping)
                {
                    Volatile.Write(ref _engine, new EmbeddingEngine(model, options.Value.QueueLength, _logger));
                    LogReady(_logger, model.Name, model.Dimensions);
                    return;
                }
            }

            model.Dispose();
        }
        catch (Exception exception) when (
            exception is RuntimeError or IOException or UnauthorizedAccessException or TypeLoadException or TypeInitializationException)
        {
            Refuse($"{path} could not be loaded: {exception.GetBaseException().Message}");
        }
    }

    private void Refuse(string reason)
    {
        Explanation = reason;
        LogUnavailable(_logger, reason);
    }

    [LoggerMessage(LogLevel.Information, "{Model} is ready: embeddings of {Dimensions} dimensions")]
    private static partial void LogReady(ILogger logger, string model, int dimensions);

    [LoggerMessage(LogLevel.Warning, "The server has no embedding model: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string reason);
}
