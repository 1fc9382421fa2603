using CraftAspire.Inference.Llama;
using LLama.Exceptions;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>
/// Loads the model while the server already answers, and tries again when the file changes: a download may still be running.
/// A model that cannot be loaded never ends the server.
/// </summary>
internal sealed partial class ModelHost(
    IOptions<InferenceOptions> options, ModelLoader load, WarmUp warmUp, IHostEnvironment environment, TimeProvider time,
        ILogger<ModelHost> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private ModelState _state = new ModelState.Loading();
    private bool _isStopping;

    public ModelState State => Volatile.Read(ref _state);

    /// <summary>When the model became ready, as Unix time in seconds.</summary>
    public long LoadedAt { get; private set; }

    /// <summary>The file's size and time at the last try to load it.</summary>
    private (long Length, DateTime Written) Tried { get; set; }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            _isStopping = true;
        if (State.Model is { } model)
        {
            await model.Engine.DrainAsync(cancellationToken);
            Report(model.Description, -1);
            model.Dispose();
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = ModelFile.Find(options.Value.ModelPath, environment.ContentRootPath);
        // Loading cannot be cancelled, so a stop does not wait for it. The loader disposes a model that comes too late.
        while (!await Task.Run(() => TryLoadAsync(path, stoppingToken), stoppingToken).WaitAsync(stoppingToken))
        {
            do
            {
                await Task.Delay(RetryInterval, time, stoppingToken);
            }
            while (ModelFile.Stamp(path) == Tried);
        }
    }

    private async Task<bool> TryLoadAsync(string path, CancellationToken cancellationToken)
    {
        Tried = ModelFile.Stamp(path);
        try
        {
            if (ModelFile.Fault(path, "Inference:ModelPath") is { } fault)
                return Refuse(fault);

            var started = time.GetTimestamp();
            var model = new ServedModel(load(path), options.Value, time, logger);
            if (!TryServe(model))
                return true;
            await warmUp.RunAsync(model.Description.Name, path, cancellationToken);
            LoadedAt = time.GetUtcNow().ToUnixTimeSeconds();
            Volatile.Write(ref _state, new ModelState.Ready(model));
            var (name, backend, device, layers, context, _, _) = model.Description;
            LogReady(logger, name, backend, device, layers, options.Value.ThreadCount, context, time.GetElapsedTime(started).TotalSeconds);
            return true;
        }
        catch (Exception exception) when (IsAboutTheModel(exception))
        {
            Unload();
            // LLamaSharp loads its natives at the first use of a type, so their failure arrives wrapped.
            return Refuse($"{path} could not be loaded: {exception.GetBaseException().Message}");
        }
    }

    // Only this task can dispose a model that finishes loading after a stop.
    private bool TryServe(ServedModel model)
    {
        lock (_gate)
        {
            if (!_isStopping)
            {
                Volatile.Write(ref _state, new ModelState.WarmingUp(model));
                Report(model.Description, 1);
                return true;
            }
        }

        model.Dispose();
        return false;
    }

    private void Unload()
    {
        lock (_gate)
        {
            if (_isStopping || State.Model is not { } model)
                return;
            Volatile.Write(ref _state, new ModelState.Loading());
            Report(model.Description, -1);
            model.Dispose();
        }
    }

    private bool Refuse(string reason)
    {
        LogUnavailable(logger, reason);
        Volatile.Write(ref _state, new ModelState.Unavailable(reason));
        return false;
    }

    private static bool IsAboutTheModel(Exception exception) => exception
        is RuntimeError or IOException or UnauthorizedAccessException
            or TypeLoadException or TypeInitializationException or InvalidOperationException;

    private static void Report(ModelDescription description, int change)
    {
        Telemetry.Devices.Add(
            change, new("backend", description.Backend), new("device", description.Device), new("gpu_layers", description.GpuLayers));
        Telemetry.MemorySize.Add(change * description.ContextSize);
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Model} is ready on {Backend} ({Device}, {GpuLayers} GPU layers, {Threads} threads), {ContextSize} tokens, {Seconds:0.0} s")]
    private static partial void LogReady(
        ILogger logger, string model, string backend, string device, int gpuLayers, int threads, int contextSize, double seconds);

    [LoggerMessage(LogLevel.Error, "The model is not loaded: {Reason} Requests get 503 until it is")]
    private static partial void LogUnavailable(ILogger logger, string reason);
}
