using System.Diagnostics;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Game;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Rerolling;

/// <summary>Gives a pair another result: asks the model, writes the recipe with its history, updates every cache.</summary>
internal sealed class Reroller(
    RecipeHistoryReader history, RecipeReplacer replacer, Generator generator, SettingsReader settings, KnownPairs knownPairs,
    TimeProvider time)
{
    // At temperature 0 the model gives the same answer, and a confident small model does so even at 0.7.
    private const float LeastTemperature = 1.2f;

    // The unwanted answer is the likeliest one.
    private const int LeastRetries = 5;

    private static readonly TimeSpan Repeatable = TimeSpan.FromMinutes(2);

    public async Task<RerollOutcome> RerollAsync(long admin, Reroll reroll, CancellationToken cancellationToken)
    {
        var pair = ElementPair.Of(reroll.FirstId, reroll.SecondId);
        if (await history.StoryAsync(pair, cancellationToken) is not { } before)
            return new RerollOutcome.NoSuchRecipe();
        if (before.Current.Result.Id != reroll.InsteadOfId)
            return IsRepeat(before, reroll) ? new RerollOutcome.Rerolled(before) : new RerollOutcome.Changed();

        return await AskAsync(before, cancellationToken) switch
        {
            GenerationOutcome.Generated generated => await WriteAsync(admin, pair, reroll, generated, cancellationToken),
            GenerationOutcome.NoGoodAnswer => new RerollOutcome.NoGoodAnswer(),
            GenerationOutcome.Unavailable unavailable => new RerollOutcome.Unavailable(unavailable.RetryAfter),
            GenerationOutcome.DayIsSpent spent => new RerollOutcome.Unavailable(spent.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    // The answer to the first call got lost: the latest replacement is the one that this call asks for.
    private bool IsRepeat(RecipeStory story, Reroll reroll) =>
        story.Earlier is [{ ReplacedAt: { } at } latest, ..]
        && latest.Result.Id == reroll.InsteadOfId
        && latest.Reason == reroll.Reason.Trim()
        && time.GetUtcNow() - at < Repeatable;

    private async Task<GenerationOutcome> AskAsync(RecipeStory before, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.generate");
        span?.SetTag("craft.reroll", true);

        var current = await settings.CurrentAsync(cancellationToken);
        var lively = current with
        {
            Temperature = Math.Max(current.Temperature, LeastTemperature),
            Retries = Math.Max(current.Retries, LeastRetries),
        };
        return await generator.GenerateAsync(before.First.Name, before.Second.Name, lively, cancellationToken,
            unwanted: before.Current.Result.Name);
    }

    private async Task<RerollOutcome> WriteAsync(
        long admin, ElementPair pair, Reroll reroll, GenerationOutcome.Generated generated, CancellationToken cancellationToken)
    {
        var recipe = await replacer.ReplaceAsync(admin, pair, reroll, generated, cancellationToken);
        if (recipe is not null)
            await knownPairs.ReplaceAsync(pair, recipe);

        var story = (await history.StoryAsync(pair, cancellationToken))!;
        return recipe is not null || IsRepeat(story, reroll) ? new RerollOutcome.Rerolled(story) : new RerollOutcome.Changed();
    }
}

/// <summary>All results of a re-roll.</summary>
internal abstract record RerollOutcome
{
    private RerollOutcome()
    {
    }

    /// <summary>The pair has another result.</summary>
    public sealed record Rerolled(RecipeStory Story) : RerollOutcome;

    /// <summary>The pair has no recipe.</summary>
    public sealed record NoSuchRecipe : RerollOutcome;

    /// <summary>The pair no longer makes what the admin saw.</summary>
    public sealed record Changed : RerollOutcome;

    /// <summary>The model gave no other good answer.</summary>
    public sealed record NoGoodAnswer : RerollOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : RerollOutcome;
}
