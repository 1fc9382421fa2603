using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Tokens;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>A loaded model with its engine and the shapes of its vocabulary.</summary>
internal sealed class ServedModel : IDisposable
{
    private readonly IModel _model;

    public ServedModel(IModel model, InferenceOptions options, TimeProvider time, ILogger logger)
    {
        _model = model;
        var limits = new SchedulerLimits(
            options.MaxSequences,
            options.SharedPrefixes,
            options.ContextSize,
            options.BatchTokens,
            options.PrefillTokens,
            model.Description.PartTokens,
            options.Speculation);
        Engine = new InferenceEngine(model, limits, options.QueueLength, options.SuccessorWait, time, logger);
        var controls = Enumerable.Range(0, model.TokenBytes.Count).Where(token => model.IsEnd(token)
            || model.TokenBytes[token].Length == 0);
        Shapes = new ShapeCompiler(new TokenVocabulary(model.TokenBytes, controls));
    }

    public ModelDescription Description => _model.Description;

    public ToolSyntax Tools => _model.Tools;

    public IReadOnlyList<byte[]> TokenBytes => _model.TokenBytes;

    public InferenceEngine Engine { get; }

    public ShapeCompiler Shapes { get; }

    /// <summary>The tokens of a conversation.</summary>
    public int[] Render(IReadOnlyList<ChatMessage> messages) => _model.Render(messages);

    public void Dispose()
    {
        Engine.Dispose();
        _model.Dispose();
    }
}

/// <summary>Loads the model of a file; takes seconds to minutes, depending on its size.</summary>
internal delegate IModel ModelLoader(string path);
