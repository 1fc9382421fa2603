using System.Text;
using CraftAspire.Inference.Llama;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>
/// A model whose tokens are bytes and whose answers are written down. It keeps every sequence as a list and refuses
/// rows that do not continue it, so whatever the scheduler gets wrong shows.
/// </summary>
internal sealed class ScriptedModel : IModel
{
    public const int End = 256;

    private readonly Dictionary<int, List<Cell>> _memory = [];
    private readonly Dictionary<int, float[]> _logits = [];

    /// <summary>The answer to a prompt, as text; the end token follows it.</summary>
    public Func<string, string> Answer { get; init; } = prompt => $"answer to {prompt}";

    /// <summary>Tokens that fit into the memory; a batch that does not fit is refused.</summary>
    public int Size { get; init; } = 4096;

    public ToolSyntax Tools { get; init; } = ToolSyntax.Hermes;

    /// <summary>What it says to have room for, if that is not the truth.</summary>
    public int? ClaimedSize { get; init; }

    public int FreeTokens => (ClaimedSize ?? Size) - _memory.Values.SelectMany(cells => cells).Distinct().Count();

    /// <summary>The batches that cannot be decoded.</summary>
    public Func<ModelBatch, bool> Fails { get; set; } = _ => false;

    /// <summary>Called in every decode, on the thread that decodes.</summary>
    public Action Decoding { get; set; } = () => { };

    /// <summary>Called before a sequence is forgotten.</summary>
    public Action Forgetting { get; set; } = () => { };

    public List<int> BatchSizes { get; } = [];

    public int DecodedTokens => BatchSizes.Sum();

    /// <summary>Sequences that hold anything.</summary>
    public IEnumerable<int> Resident => _memory.Where(sequence => sequence.Value.Count > 0).Select(sequence => sequence.Key);

    public ModelDescription Description { get; init; } = new("scripted", "CPU", "CPU", 0, 4096, 4096, 512);

    public IReadOnlyList<byte[]> TokenBytes { get; } = [.. Enumerable.Range(0, 256).Select(value => new[] { (byte)value }), []];

    public bool IsEnd(int token) => token == End;

    public int[] Render(IReadOnlyList<ChatMessage> messages) => Tokens(string.Concat(messages.Select(message => message.Content)));

    public static int[] Tokens(string text) => [.. Encoding.UTF8.GetBytes(text).Select(value => (int)value)];

    public DecodeStatus Decode(ModelBatch batch)
    {
        Decoding();
        if (Fails(batch))
        {
            return DecodeStatus.Failed;
        }

        if (batch.Count > FreeTokens - (ClaimedSize ?? Size) + Size)
        {
            return DecodeStatus.NoRoom;
        }

        BatchSizes.Add(batch.Count);
        _logits.Clear();
        foreach (var (row, index) in batch.Rows.Select((row, index) => (row, index)))
        {
            var sequence = Sequence(row.Sequence);
            sequence.Count.ShouldBe(row.Position, "a row must continue its sequence");
            sequence.Add(new Cell(row.Token));
            if (row.WantsLogits)
            {
                _logits[index] = Next(sequence);
            }
        }

        return DecodeStatus.Done;
    }

    public ReadOnlySpan<float> Logits(int row) => _logits[row];

    public void Share(int from, int to, int length)
    {
        Sequence(to).ShouldBeEmpty("a sequence begins with what it shares");
        Sequence(to).AddRange(Sequence(from).Take(length));
    }

    public int Exclusive(int sequence) =>
        Sequence(sequence).Except(_memory.Where(other => other.Key != sequence).SelectMany(other => other.Value)).Count();

    public void Truncate(int sequence, int length)
    {
        Sequence(sequence).RemoveRange(length, Sequence(sequence).Count - length);
        Forgetting();
    }

    public TaskCompletionSource IsDisposed { get; } = new();

    public void Dispose() => IsDisposed.TrySetResult();

    // The prompt is what stands before the last '>': the rest is the answer so far.
    private float[] Next(List<Cell> sequence)
    {
        var text = sequence.Select(cell => cell.Token).ToArray();
        var prompt = text.AsSpan(0, text.LastIndexOf('>') + 1);
        var answer = Encoding.UTF8.GetBytes(
            Answer(Encoding.UTF8.GetString([.. prompt.ToArray().Select(token => (byte)token)]).TrimEnd('>')));
        var done = text.Length - prompt.Length;
        var scores = new float[257];
        scores[done < answer.Length ? answer[done] : End] = 10;
        return scores;
    }

    private List<Cell> Sequence(int sequence) => _memory.TryGetValue(sequence, out var cells) ? cells : _memory[sequence] = [];

    // Sequences share a cell, not a value.
    private sealed class Cell(int token)
    {
        public int Token { get; } = token;
    }
}
