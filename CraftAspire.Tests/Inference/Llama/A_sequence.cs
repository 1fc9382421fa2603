using CraftAspire.Inference.Llama;
using Microsoft.Extensions.Logging.Abstractions;

namespace CraftAspire.Tests.Inference.Llama;

/// <summary>On the real small model: what a sequence's logits depend on. Equal means equal to the last bit.</summary>
public sealed class A_sequence : IDisposable
{
    private const int Own = 20;
    private LlamaModel? _loaded;

    private LlamaModel Model => _loaded ??= Load(contextSize: 4096);

    public void Dispose() => _loaded?.Dispose();

    [Fact]
    public void has_the_same_logits_alone_and_among_many()
    {
        var alone = Decode(new Prompt(0, Own));
        Model.Truncate(0, 0);

        var together = Decode([.. Enumerable.Range(0, 10).Select(sequence => new Prompt(sequence, Own))]);

        together.SequenceEqual(alone).ShouldBeTrue();
    }

    [Fact]
    public void has_the_same_logits_when_neighbours_come_and_go()
    {
        Decode(new Prompt(0, Own));
        Decode(new Next(0, Own));
        var alone = Decode(new Next(0, Own + 1));
        Model.Truncate(0, 0);

        // A neighbour that lies below it ends, then the next one begins while it goes on.
        Decode(new Prompt(1, 30));
        Decode(new Prompt(0, Own));
        Model.Truncate(1, 0);
        Decode(new Next(0, Own), new Prompt(2, 7));
        var crowded = Decode(new Next(0, Own + 1), new Next(2, 7));

        crowded.SequenceEqual(alone).ShouldBeTrue();
    }

    [Fact]
    public void has_the_same_logits_in_a_crowd_that_changes_all_the_time()
    {
        const int Neighbours = 7;
        var random = new Random(4);
        var length = new int[Neighbours + 1];
        for (var round = 0; round < 40; round++)
        {
            // Number 0 begins in the middle of it all and stays; the others end and begin anew.
            var others = Enumerable.Range(1, Neighbours).Where(sequence => length[sequence] == 0 || random.Next(4) > 0).ToList();
            foreach (var ended in Enumerable.Range(1, Neighbours).Except(others))
            {
                Model.Truncate(ended, 0);
                length[ended] = 0;
            }

            IEnumerable<int> running = round < 10 ? others : [0, .. others];
            Decode(
                [.. running.Select(
                    sequence =>
                        new Piece(sequence, length[sequence], length[sequence] += length[sequence] == 0 ? random.Next(3, 12) : 1))]);
        }

        var crowded = Decode(new Next(0, length[0]));
        var own = length[0];
        Enumerable.Range(0, Neighbours + 1).ToList().ForEach(sequence => Model.Truncate(sequence, 0));
        Decode(new Prompt(0, own));
        var alone = Decode(new Next(0, own));

        crowded.SequenceEqual(alone).ShouldBeTrue();
    }

    [Fact]
    public void finds_room_when_ended_ones_fill_the_memory()
    {
        _loaded = Load(contextSize: 512);
        for (var round = 0; round < 10; round++)
        {
            Decode(new Prompt(0, 200), new Prompt(1, 200));
            Model.Truncate(1, 0);
            Decode(new Prompt(1, 100));
            Model.Truncate(0, 0);
            Model.Truncate(1, 0);
        }

        Decode([.. Enumerable.Range(0, 8).Select(sequence => new Prompt(sequence, 60))]).Length.ShouldBe(Model.TokenBytes.Count);
    }

    private static LlamaModel Load(int contextSize) => LlamaModel.Load(
        Repository.In("models/craft-mini.gguf"),
        new LlamaSettings("craft-mini", Sequences: 24, contextSize, BatchTokens: 512, Threads: 1, GpuLayers: 0),
        LlamaBackend.Load(wantsGpu: false, NullLogger.Instance));

    /// <summary>Decodes all in one batch and returns the logits of the first one's last token.</summary>
    private float[] Decode(params Piece[] pieces)
    {
        var batch = new ModelBatch();
        var row = -1;
        foreach (var piece in pieces)
        {
            for (var position = piece.From; position < piece.To; position++)
            {
                var isLast = position == piece.To - 1;
                var added = batch.Add(Token(piece.Sequence, position), position, piece.Sequence, isLast);
                row = row < 0 && isLast ? added : row;
            }
        }

        Model.Decode(batch).ShouldBe(DecodeStatus.Done);
        return Model.Logits(row).ToArray();
    }

    // Any text, another one for each sequence.
    private static int Token(int sequence, int position) => 300 + (((sequence * 7919) + (position * 104_729)) % 15_000);

    private record Piece(int Sequence, int From, int To);

    private sealed record Prompt(int Sequence, int Length) : Piece(Sequence, 0, Length);

    private sealed record Next(int Sequence, int Position) : Piece(Sequence, Position, Position + 1);
}
