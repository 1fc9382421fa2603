using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Adds guesses for the next tokens to a batch, where their rows are measured to cost less than the rounds that they save.
/// The model's choice confirms them or not; see <see cref="Slot.Advance"/>.
/// </summary>
internal sealed class Speculation(SchedulerLimits limits)
{
    private const int MostDrafts = 6;
    private const int LookaheadContexts = 200_000;
    private const int TopicTokens = 16;

    private readonly Lookahead _lookahead = new(LookaheadContexts);
    private readonly RowCosts _costs = new();

    /// <summary>A batch of so many rows was decoded.</summary>
    public void Record(int rows, TimeSpan duration) => _costs.Record(rows, duration);

    public void Learn(Answer answer) => _lookahead.Learn(Topic(answer), answer.Tokens[answer.PromptLength..]);

    /// <param name="decoding">The slots whose next tokens are in the batch.</param>
    /// <param name="free">Tokens that fit into the memory.</param>
    public void AddDrafts(ModelBatch batch, IReadOnlyCollection<Slot> decoding, int free)
    {
        if (decoding.Count == 0)
            return;
        var least = _costs.Least(decoding.Count);
        var room = Math.Min(Math.Min(limits.PartTokens, limits.BatchTokens), free) - batch.Count;
        foreach (var slot in decoding.Where(slot => slot.IsComplete))
        {
            var answer = slot.Answer!;
            var most = Math.Min(Math.Min(MostDrafts, room), answer.Generation.Request.MaxTokens - answer.Count - 1);
            var drafts = _lookahead.Guess(Topic(answer), answer.Tokens[answer.PromptLength..], most, least);
            slot.Guess(batch, drafts);
            room -= drafts.Count;
            Telemetry.DraftedTokens.Add(drafts.Count);
        }
    }

    // Answers are alike under one system prompt and one shape.
    private static int Topic(Answer answer)
    {
        var topic = new HashCode();
        topic.Add(answer.Generation.Request.Shape);
        foreach (var token in answer.Generation.Request.Prompt.AsSpan(0, Math.Min(TopicTokens, answer.PromptLength / 2)))
            topic.Add(token);
        return topic.ToHashCode();
    }
}
