using System.Diagnostics;
using CraftAspire.Api.Data;
using CraftAspire.Api.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Asks the model what two elements make until an answer is worth having, within the current settings' limits.</summary>
internal sealed class Generator(ModelCaller model, BannedWords bannedWords, IOptions<GenerationOptions> options, Random random, TimeProvider time)
{
    // At temperature 0 another seed changes nothing.
    private const float LeastRetryTemperature = 0.7f;

    // The longest name and the longest emoji, byte by byte, still fit.
    private const int MaxTokens = 64;

    private readonly AnswerReader _reader = new(options.Value.Shape);

    /// <param name="first">Name of one element.</param>
    /// <param name="second">Name of the other.</param>
    /// <param name="settings">Count to the end, whatever is published meanwhile.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <param name="unwanted">The name of what the two shall not make; null when anything will do.</param>
    public async Task<GenerationOutcome> GenerateAsync(
        string first, string second, GameSettings settings, CancellationToken cancellationToken, string? unwanted = null)
    {
        var began = time.GetTimestamp();
        var name = settings.Model ?? options.Value.Model;
        var prompt = Prompt.For(first, second, settings, ModelProfiles.For(name), _reader);
        var banned = await bannedWords.CurrentAsync(cancellationToken);

        var span = Activity.Current;
        span?.SetTag("craft.settings.version", settings.Version).SetTag("gen_ai.request.model", name);

        TokenCount tokens = default;
        for (var attempt = 1; attempt <= settings.Retries + 1; attempt++)
        {
            var temperature = attempt is 1 ? settings.Temperature : Math.Max(settings.Temperature, LeastRetryTemperature);
            var seed = random.NextInt64(int.MaxValue);

            switch (await model.AskAsync(prompt, Options(name, temperature, seed), cancellationToken))
            {
                case ModelReply.Silent silent:
                    span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", silent.Reason);
                    return new GenerationOutcome.Unavailable(silent.RetryAfter);

                case ModelReply.Said said:
                    tokens += said.Tokens;
                    var answer = AnswerReader.Read(said.Text);
                    var refusal = answer is { } read ? AnswerChecks.Refuse(read, first, second, settings, banned) ?? RefuseSame(read, unwanted) : "not_an_answer";
                    span?.AddEvent(new ActivityEvent("craft.answer.checked", tags: new() { { "craft.attempt", attempt }, { "craft.refused", refusal ?? "no" } }));

                    if (refusal is null)
                        return new GenerationOutcome.Generated(answer!.Value, name, settings.Version, temperature, seed, attempt, time.GetElapsedTime(began), tokens);
                    break;
            }
        }

        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", "no_good_answer");
        return new GenerationOutcome.NoGoodAnswer(settings.Retries + 1, time.GetElapsedTime(began), tokens);
    }

    private static string? RefuseSame(Answer answer, string? unwanted) =>
        unwanted is not null && ElementKey.Of(answer.Name) == ElementKey.Of(unwanted) ? "unchanged" : null;

    private ChatOptions Options(string name, float temperature, long seed)
    {
        var chat = new ChatOptions { ModelId = name, Temperature = temperature, Seed = seed, MaxOutputTokens = MaxTokens };
        _reader.Ask(chat);
        return chat;
    }
}
