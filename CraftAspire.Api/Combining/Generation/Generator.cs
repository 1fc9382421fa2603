using System.Diagnostics;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Asks the model what two elements make, again until an answer passes the checks, within the limits of the settings.</summary>
internal sealed class Generator(
    ModelClient model, BannedWords bannedWords, IOptions<GenerationOptions> options, Random random, TimeProvider time)
{
    // At temperature 0 another seed gives the same answer.
    private const float LeastRetryTemperature = 0.7f;

    // Room for the longest name and the longest emoji at one token per byte.
    private const int MaxTokens = 64;

    private const int MostEmoji = 3;
    private const int EmojiAttempts = 6;
    private const float EmojiTemperature = 1.2f;

    private readonly AnswerFormat _format = new(options.Value.Shape);

    /// <param name="first">Name of one element.</param>
    /// <param name="second">Name of the other.</param>
    /// <param name="settings">Apply to the end, whatever is published meanwhile.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <param name="unwanted">A result to refuse; null accepts any.</param>
    public async Task<GenerationOutcome> GenerateAsync(
        string first, string second, GameSettings settings, CancellationToken cancellationToken, string? unwanted = null)
    {
        var began = time.GetTimestamp();
        var name = settings.Model ?? options.Value.Model;
        var prompt = Prompt.For(first, second, settings, ModelProfiles.For(name), _format);
        var banned = await bannedWords.CurrentAsync(cancellationToken);

        var span = Activity.Current;
        span?.SetTag("craft.settings.version", settings.Version).SetTag("gen_ai.request.model", name);
        span?.SetTag("craft.first", first).SetTag("craft.second", second);

        TokenCount tokens = default;
        for (var attempt = 1; attempt <= settings.Retries + 1; attempt++)
        {
            var temperature = attempt is 1 ? settings.Temperature : Math.Max(settings.Temperature, LeastRetryTemperature);
            var seed = random.NextInt64(int.MaxValue);

            switch (await model.AskAsync(prompt, Options(name, temperature, seed), cancellationToken))
            {
                case ModelReply.Failed failed:
                    span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failed.Reason);
                    return new GenerationOutcome.Unavailable(failed.RetryAfter);

                case ModelReply.Text reply:
                    tokens += reply.Tokens;
                    var answer = AnswerFormat.Read(reply.Value);
                    var refusal = answer is { } read
                        ? AnswerChecks.Refuse(read, first, second, settings, banned) ?? RefuseUnwanted(read, unwanted)
                        : "not_an_answer";
                    span?.AddEvent(new ActivityEvent(
                        "craft.answer.checked", tags: new() { { "craft.attempt", attempt }, { "craft.refused", refusal ?? "no" } }));

                    if (refusal is null)
                    {
                        span?.SetTag("craft.result", answer!.Value.Name);
                        return new GenerationOutcome.Generated(
                            answer!.Value, name, settings.Version, temperature, seed, attempt, time.GetElapsedTime(began), tokens);
                    }

                    break;
            }
        }

        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", "no_good_answer");
        return new GenerationOutcome.NoGoodAnswer(settings.Retries + 1, time.GetElapsedTime(began), tokens);
    }

    /// <summary>At most three different emoji that the model gives a result of two elements, without the present one.</summary>
    public async Task<IReadOnlyList<string>> EmojiAsync(
        string name, string present, string first, string second, GameSettings settings, CancellationToken cancellationToken)
    {
        var modelName = settings.Model ?? options.Value.Model;
        var prompt = Prompt.For(first, second, settings, ModelProfiles.For(modelName), _format);
        var found = new List<string>();
        for (var attempt = 0; attempt < EmojiAttempts && found.Count < MostEmoji; attempt++)
        {
            var chat = Options(modelName, EmojiTemperature, random.NextInt64(int.MaxValue));
            _format.AskForEmoji(chat, name);
            if (await model.AskAsync(prompt, chat, cancellationToken) is not ModelReply.Text reply)
                break;
            if (AnswerFormat.Read(reply.Value) is { Emoji: var emoji } && Emoji.IsOne(emoji) && emoji != present && !found.Contains(emoji))
                found.Add(emoji);
        }

        return found;
    }

    private static string? RefuseUnwanted(Answer answer, string? unwanted) =>
        unwanted is not null && ElementKey.Of(answer.Name) == ElementKey.Of(unwanted) ? "unchanged" : null;

    private ChatOptions Options(string name, float temperature, long seed)
    {
        var chat = new ChatOptions { ModelId = name, Temperature = temperature, Seed = seed, MaxOutputTokens = MaxTokens };
        _format.Ask(chat);
        return chat;
    }
}

/// <summary>How a generation ended.</summary>
internal abstract record GenerationOutcome
{
    private GenerationOutcome()
    {
    }

    /// <summary>An answer passed the checks.</summary>
    public sealed record Generated(
        Answer Answer,
        string Model,
        int SettingsVersion,
        float Temperature,
        long Seed,
        int Attempts,
        TimeSpan Duration,
        TokenCount Tokens) : GenerationOutcome;

    /// <summary>The model answered, but no answer passed the checks.</summary>
    public sealed record NoGoodAnswer(int Attempts, TimeSpan Duration, TokenCount Tokens) : GenerationOutcome;

    /// <summary>The model did not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : GenerationOutcome;
}
