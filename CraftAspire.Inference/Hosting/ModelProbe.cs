using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Hosting;

/// <summary>Asks a freshly loaded model for one token: ready means that it answers.</summary>
internal static class ModelProbe
{
    /// <exception cref="InvalidOperationException">It does not answer.</exception>
    public static void Answer(ServedModel model)
    {
        var prompt = model.Render([new ChatMessage("user", "Fire + Water")]);
        var request = new GenerationRequest(prompt, MaxTokens: 1, new SamplingSettings(), Stop: [], Shape: null);
        if (model.Engine.Submit(request, streams: false, CancellationToken.None) is not Submission.Accepted { Generation: var generation }
            || generation.Completion.GetAwaiter().GetResult() is not GenerationOutcome.Finished)
        {
            model.Dispose();
            throw new InvalidOperationException("the model was loaded but does not answer.");
        }
    }
}
