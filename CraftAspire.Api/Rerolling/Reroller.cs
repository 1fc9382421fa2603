using System.Diagnostics;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Rerolling;

/// <summary>Makes one pair make something else: asks the model, writes it with its history, tells every cache.</summary>
internal sealed class Reroller(RecipeArchive archive, RecipeReplacer replacer, Generator generator, SettingsBook settingsBook, RecipeBook recipes)
{
    // At temperature 0 the model would say the same again; a small model that is sure of itself does so at 0.7, too.
    private const float LeastTemperature = 1.2f;

    // The likeliest answer is the one that is not wanted.
    private const int LeastRetries = 5;

    public async Task<RerollOutcome> RerollAsync(long admin, Reroll reroll, CancellationToken cancellationToken)
    {
        var pair = ElementPair.Of(reroll.FirstId, reroll.SecondId);
        if (await archive.StoryAsync(pair, cancellationToken) is not { } before)
            return new RerollOutcome.NoSuchRecipe();
        if (before.Current.Result.Id != reroll.InsteadOfId)
            return new RerollOutcome.Changed();

        return await AskAsync(before, cancellationToken) switch
        {
            GenerationOutcome.Generated generated => await WriteAsync(admin, pair, reroll, generated, cancellationToken),
            GenerationOutcome.NoGoodAnswer => new RerollOutcome.NoGoodAnswer(),
            GenerationOutcome.Unavailable unavailable => new RerollOutcome.Unavailable(unavailable.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<GenerationOutcome> AskAsync(RecipeStory before, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.generate");
        span?.SetTag("craft.reroll", true);

        var settings = await settingsBook.CurrentAsync(cancellationToken);
        var lively = settings with { Temperature = Math.Max(settings.Temperature, LeastTemperature), Retries = Math.Max(settings.Retries, LeastRetries) };
        return await generator.GenerateAsync(before.First.Name, before.Second.Name, lively, cancellationToken, unwanted: before.Current.Result.Name);
    }

    private async Task<RerollOutcome> WriteAsync(long admin, ElementPair pair, Reroll reroll, GenerationOutcome.Generated generated, CancellationToken cancellationToken)
    {
        if (await replacer.ReplaceAsync(admin, pair, reroll, generated, cancellationToken) is not { } recipe)
            return new RerollOutcome.Changed();

        await recipes.ReplaceAsync(pair, recipe);
        return new RerollOutcome.Rerolled((await archive.StoryAsync(pair, cancellationToken))!);
    }
}
