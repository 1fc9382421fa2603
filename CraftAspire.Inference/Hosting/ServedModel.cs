using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Hosting;

/// <summary>A loaded model with the engine that runs it and the shapes of its vocabulary.</summary>
internal sealed class ServedModel : IDisposable
{
    private readonly IModel model;

    public ServedModel(IModel model, InferenceOptions options, TimeProvider clock, ILogger logger)
    {
        this.model = model;
        var limits = new SchedulerLimits(options.MaxSequences, options.SharedPrefixes, options.ContextSize, options.BatchTokens, options.PrefillTokens, model.Description.PartTokens);
        Engine = new InferenceEngine(model, limits, options.QueueLength, options.SuccessorWait, clock, logger);
        var controls = Enumerable.Range(0, model.TokenBytes.Count).Where(token => model.IsEnd(token) || model.TokenBytes[token].Length == 0);
        Shapes = new ShapeCompiler(new TokenVocabulary(model.TokenBytes, controls));
    }

    public ModelDescription Description => model.Description;

    public InferenceEngine Engine { get; }

    public ShapeCompiler Shapes { get; }

    /// <summary>The tokens of a conversation.</summary>
    public int[] Render(IReadOnlyList<ChatMessage> messages) => model.Render(messages);

    public void Dispose()
    {
        Engine.Dispose();
        model.Dispose();
    }
}
