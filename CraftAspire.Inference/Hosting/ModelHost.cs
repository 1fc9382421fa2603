using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Http;
using LLama.Exceptions;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Hosting;

/// <summary>
/// Loads the model while the server already answers, and tries again when the file changes: a download may still be
/// running. A model that cannot be loaded never ends the server.
/// </summary>
internal sealed partial class ModelHost(IOptions<InferenceOptions> options, ModelLoader load, ModelProbe probe, IHostEnvironment environment, TimeProvider clock, ILogger<ModelHost> logger) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private ModelState state = new ModelState.Loading();

    public ModelState State => Volatile.Read(ref state);

    /// <summary>When the model became ready, as Unix time in seconds.</summary>
    public long LoadedAt { get; private set; }

    /// <summary>The file's size and time at the last try to load it.</summary>
    private (long Length, DateTime Written) Tried { get; set; }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (State is ModelState.Ready { Model: var model })
        {
            await model.Engine.Drain(cancellationToken);
            Report(model.Description, -1);
            model.Dispose();
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = ModelFile.Find(options.Value.ModelPath, environment.ContentRootPath);
        while (!await Task.Run(() => TryLoad(path), stoppingToken))
        {
            do
            {
                await Task.Delay(RetryInterval, clock, stoppingToken);
            }
            while (ModelFile.Stamp(path) == Tried);
        }
    }

    private async Task<bool> TryLoad(string path)
    {
        Tried = ModelFile.Stamp(path);
        try
        {
            if (ModelFile.Fault(path) is { } fault)
            {
                return Refuse(fault);
            }

            var started = clock.GetTimestamp();
            var model = new ServedModel(load(path), options.Value, clock, logger);
            await Prove(model);
            Report(model.Description, 1);
            var (name, where, device, layers, context, _, _) = model.Description;
            LogReady(logger, name, where, device, layers, options.Value.ThreadCount, context, clock.GetElapsedTime(started).TotalSeconds);
            LoadedAt = clock.GetUtcNow().ToUnixTimeSeconds();
            Volatile.Write(ref state, new ModelState.Ready(model));
            return true;
        }
        catch (Exception exception) when (exception is RuntimeError or IOException or UnauthorizedAccessException or TypeLoadException or TypeInitializationException or InvalidOperationException or InvalidRequestException)
        {
            // LLamaSharp loads its natives when one of its types is first used, so what is wrong with them comes wrapped.
            return Refuse($"{path} could not be loaded: {exception.GetBaseException().Message}");
        }
    }

    private async Task Prove(ServedModel model)
    {
        try
        {
            await probe.Answer(model);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private bool Refuse(string reason)
    {
        LogUnavailable(logger, reason);
        Volatile.Write(ref state, new ModelState.Unavailable(reason));
        return false;
    }

    private static void Report(ModelDescription description, int change)
    {
        Telemetry.Devices.Add(change, new("backend", description.Backend), new("device", description.Device), new("gpu_layers", description.GpuLayers));
        Telemetry.MemorySize.Add(change * description.ContextSize);
    }

    [LoggerMessage(LogLevel.Information, "{Model} is ready on {Backend} ({Device}, {GpuLayers} layers on a GPU, {Threads} threads), room for {ContextSize} tokens, loaded in {Seconds:0.0} s")]
    private static partial void LogReady(ILogger logger, string model, string backend, string device, int gpuLayers, int threads, int contextSize, double seconds);

    [LoggerMessage(LogLevel.Error, "No model: {Reason} Requests get 503 until the file is there")]
    private static partial void LogUnavailable(ILogger logger, string reason);
}
