using System.Diagnostics;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Settings.Trying;

/// <summary>Asks the model under a draft and under the current settings. It stores nothing, and leaves the model to the players for the most part.</summary>
internal sealed class TrialBench(Generator generator, SettingsBook book) : IDisposable
{
    // Questions of trials that the model has to answer at one moment, by this process.
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Null, with the time after which to try again, when the model does not answer.</summary>
    public async Task<(TrialResult? Result, TimeSpan RetryAfter)> TryAsync(Trial trial, CancellationToken cancellationToken)
    {
        var current = await book.CurrentAsync(cancellationToken);
        var draft = GameSettings.Of(trial.Draft, GameSettings.Draft);
        var outcomes = await Task.WhenAll(AskAsync(trial, current, cancellationToken), AskAsync(trial, draft, cancellationToken));

        return outcomes.OfType<GenerationOutcome.Unavailable>().FirstOrDefault() is { RetryAfter: var retryAfter }
            ? (null, retryAfter)
            : (new TrialResult(trial.First, trial.Second, View(outcomes[0]), View(outcomes[1])), default);
    }

    public void Dispose() => _places.Dispose();

    private async Task<GenerationOutcome> AskAsync(Trial trial, GameSettings settings, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            using var span = Telemetry.Source.StartActivity("settings.try");
            return await generator.GenerateAsync(trial.First, trial.Second, settings, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private static TrialAnswer View(GenerationOutcome outcome) => outcome switch
    {
        GenerationOutcome.Generated made => new(made.Answer.Name, made.Answer.Emoji, made.Attempts, made.Duration, made.Tokens.Prompt, made.Tokens.Answer),
        GenerationOutcome.NoGoodAnswer none => new(null, null, none.Attempts, none.Duration, none.Tokens.Prompt, none.Tokens.Answer),
        _ => throw new UnreachableException(),
    };
}
