using System.Diagnostics;
using CraftAspire.Api.Combining.Budgets;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;
using CraftAspire.Contracts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>
/// Asks the model what two elements make and chooses among its good answers, again until one passes the checks, within the limits of the
/// settings.
/// </summary>
internal sealed class Generator(
    ModelClient model,
    BannedWords bannedWords,
    KnownResults knownResults,
    DailyCalls dailyCalls,
    IOptions<GenerationOptions> options,
    Random random,
    TimeProvider time)
{
    // At temperature 0 another seed gives the same answer, and so do all answers to choose among. Much above 0.7 the likeliest answer is
    // missing among eight too often.
    private const float LeastTemperature = 0.7f;

    // A model that is sure of a bad answer needs more for each try.
    private const float ChoiceTemperatureStep = 0.4f;
    private const float HighestTemperature = 2;

    // Room for the longest name and the longest emoji at one token per byte.
    private const int MaxTokens = 64;

    private const int MostEmoji = 3;
    private const int EmojiAttempts = 6;
    private const float EmojiTemperature = 1.2f;

    private readonly AnswerFormat _format = new(options.Value.Shape);

    // Set once the server has refused several answers and given one.
    private volatile bool _givesOnlyOne;

    /// <param name="first">Name of one element.</param>
    /// <param name="second">Name of the other.</param>
    /// <param name="settings">Apply to the end, whatever is published meanwhile.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <param name="unwanted">A result to refuse; null accepts any.</param>
    /// <param name="owner">Names the player to the model server without telling who it is: servers share themselves by it.</param>
    public async Task<GenerationOutcome> GenerateAsync(
        string first, string second, GameSettings settings, CancellationToken cancellationToken, string? unwanted = null,
        string? owner = null)
    {
        var began = time.GetTimestamp();
        var name = settings.Model ?? options.Value.Model;
        var profile = ModelProfiles.For(name);
        var choice = settings.Choice ?? profile.Choice;
        var prompt = Prompt.For(first, second, settings, profile, _format);
        var banned = await bannedWords.CurrentAsync(cancellationToken);

        var span = Activity.Current;
        span?.SetTag("craft.settings.version", settings.Version).SetTag("gen_ai.request.model", name);
        span?.SetTag("craft.first", first).SetTag("craft.second", second);

        TokenCount tokens = default;
        for (var attempt = 1; attempt <= settings.Retries + 1; attempt++)
        {
            var seed = random.NextInt64(int.MaxValue);
            if (await dailyCalls.TakeAsync(cancellationToken) is { } wait)
            {
                span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", "day_is_spent");
                return new GenerationOutcome.DayIsSpent(wait);
            }

            var call = new Call(name, seed, owner);
            var (reply, temperature) = await AskAsync(prompt, call, settings.Temperature, choice.Answers, attempt, cancellationToken);
            if (reply is ModelReply.Failed failed)
            {
                span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failed.Reason);
                return new GenerationOutcome.Unavailable(failed.RetryAfter);
            }

            var texts = (ModelReply.Texts)reply;
            tokens += texts.Tokens;
            var good = new List<(Answer, ModelText)>();
            string? refusal = null;
            foreach (var text in texts.All)
            {
                var answer = AnswerFormat.Read(text.Value);
                var refused = answer is { } read
                    ? AnswerChecks.Refuse(read, first, second, settings, banned) ?? RefuseUnwanted(read, unwanted)
                    : "not_an_answer";
                refusal ??= refused;
                if (refused is null)
                    good.Add((answer!.Value, text));
            }

            span?.AddEvent(new ActivityEvent("craft.answer.checked", tags: new()
            {
                { "craft.attempt", attempt }, { "craft.answers", texts.All.Count }, { "craft.refused", good is [] ? refusal : "no" },
            }));
            if (good is [])
                continue;

            var best = await ChooseAsync(Candidate.AllOf(good), first, second, choice, cancellationToken);
            span?.SetTag("craft.result", best.Name);
            return new GenerationOutcome.Generated(
                best, name, settings.Version, temperature, seed, attempt, time.GetElapsedTime(began), tokens);
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
            if (await dailyCalls.TakeAsync(cancellationToken) is not null)
                break;

            var chat = Options(new Call(modelName, random.NextInt64(int.MaxValue), Owner: null), EmojiTemperature, answers: 1);
            _format.AskForEmoji(chat, name);
            if (await model.AskAsync(prompt, chat, cancellationToken) is not ModelReply.Texts { All: [var text, ..] })
                break;
            if (AnswerFormat.Read(text.Value) is { Emoji: var emoji } && Emoji.IsOne(emoji) && emoji != present && !found.Contains(emoji))
                found.Add(emoji);
        }

        return found;
    }

    private async Task<(ModelReply Reply, float Temperature)> AskAsync(
        IReadOnlyList<ChatMessage> prompt, Call call, float temperature, int answers, int attempt, CancellationToken cancellationToken)
    {
        if (answers > 1 && !_givesOnlyOne)
        {
            var lively = Math.Max(temperature, LeastTemperature) + (ChoiceTemperatureStep * (attempt - 1));
            lively = Math.Min(lively, HighestTemperature);
            var several = await model.AskAsync(prompt, Options(call, lively, answers), cancellationToken);
            if (several is not ModelReply.Failed { Reason: ModelReply.Refused })
                return (several, lively);
        }

        var once = attempt is 1 ? temperature : Math.Max(temperature, LeastTemperature);
        var reply = await model.AskAsync(prompt, Options(call, once, answers: 1), cancellationToken);
        if (answers > 1 && reply is ModelReply.Texts)
            _givesOnlyOne = true;
        return (reply, once);
    }

    private async Task<Answer> ChooseAsync(
        IReadOnlyList<Candidate> candidates, string first, string second, ChoiceSettings choice, CancellationToken cancellationToken)
    {
        if (candidates is [var only])
            return only.Answer;

        var uses = await knownResults.ReadAsync(first, second, [.. candidates.Select(candidate => candidate.Key)], cancellationToken);
        return Candidate.BestOf(candidates, first, second, choice, uses).Answer;
    }

    private static string? RefuseUnwanted(Answer answer, string? unwanted) =>
        unwanted is not null && ElementKey.Of(answer.Name) == ElementKey.Of(unwanted) ? "unchanged" : null;

    private ChatOptions Options(Call call, float temperature, int answers)
    {
        var chat = new ChatOptions { ModelId = call.Model, Temperature = temperature, Seed = call.Seed, MaxOutputTokens = MaxTokens };
        _format.Ask(chat, answers, call.Owner);
        return chat;
    }

    private sealed record Call(string Model, long Seed, string? Owner);
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

    /// <summary>The day's calls of the model are used up.</summary>
    public sealed record DayIsSpent(TimeSpan RetryAfter) : GenerationOutcome;

    /// <summary>The model did not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : GenerationOutcome;
}
