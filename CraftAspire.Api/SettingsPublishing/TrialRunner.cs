using System.Diagnostics;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Game;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;

namespace CraftAspire.Api.SettingsPublishing;

/// <summary>
/// Asks the model under a draft and under the current settings, and stores nothing. Few trials run at once, so players keep most of the
/// model.
/// </summary>
internal sealed class TrialRunner(Generator generator, SettingsReader settings) : IDisposable
{
    // Generations for trials at once, in this process.
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _atOnce = new(AtOnce);

    /// <summary>Null, with the time to wait, when the model does not answer.</summary>
    public async Task<(TrialResult? Result, TimeSpan RetryAfter)> TryAsync(Trial trial, CancellationToken cancellationToken)
    {
        var current = await settings.CurrentAsync(cancellationToken);
        var draft = GameSettings.Of(trial.Draft, GameSettings.Draft);
        var outcomes = await Task.WhenAll(AskAsync(trial, current, cancellationToken), AskAsync(trial, draft, cancellationToken));

        return outcomes.Select(Wait).FirstOrDefault(wait => wait is not null) is { } retryAfter
            ? (null, retryAfter)
            : (new TrialResult(trial.First, trial.Second, View(outcomes[0]), View(outcomes[1])), default);
    }

    public void Dispose() => _atOnce.Dispose();

    private async Task<GenerationOutcome> AskAsync(Trial trial, GameSettings under, CancellationToken cancellationToken)
    {
        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            using var span = Telemetry.Source.StartActivity("settings.try");
            return await generator.GenerateAsync(trial.First, trial.Second, under, cancellationToken);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private static TimeSpan? Wait(GenerationOutcome outcome) => outcome switch
    {
        GenerationOutcome.Unavailable unavailable => unavailable.RetryAfter,
        GenerationOutcome.DayIsSpent spent => spent.RetryAfter,
        _ => null,
    };

    private static TrialAnswer View(GenerationOutcome outcome) => outcome switch
    {
        GenerationOutcome.Generated made =>
            new(made.Answer.Name, made.Answer.Emoji, made.Attempts, made.Duration, made.Tokens.Prompt, made.Tokens.Answer),
        GenerationOutcome.NoGoodAnswer none => new(null, null, none.Attempts, none.Duration, none.Tokens.Prompt, none.Tokens.Answer),
        _ => throw new UnreachableException(),
    };
}
