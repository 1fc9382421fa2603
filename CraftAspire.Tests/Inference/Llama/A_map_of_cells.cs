using CraftAspire.Inference.Llama;

namespace CraftAspire.Tests.Inference.Llama;

/// <summary>The map alone, without a model: where llama.cpp would put what.</summary>
public sealed class A_map_of_cells
{
    private const int Prefix = 16;
    private const int PrefixLength = 36;
    private readonly CellMap _map = new(1024, sequences: 17);
    private int _spare = 100;

    [Fact]
    public void puts_a_newcomer_into_the_cells_of_what_ended()
    {
        Decode((0, 5), (1, 5));
        End(0);

        Decode((1, 1), (2, 5));

        _map.CellsOf(2).ShouldBe([0, 1, 2, 3, 4]);
        _map.CellsOf(1).ShouldBe([5, 6, 7, 8, 9, 10]);
    }

    [Fact]
    public void puts_no_token_below_those_before_it()
    {
        Decode((0, 5), (1, 5));
        End(0);

        Decode((1, 1));

        _map.CellsOf(1).ShouldBe([5, 6, 7, 8, 9, 10]);
    }

    [Fact]
    public void lets_a_running_sequence_go_on_in_cells_of_what_ended_above_it()
    {
        Decode((0, 5), (1, 5), (2, 5));
        End(1);

        Decode((0, 1), (2, 1));

        _map.CellsOf(0).ShouldBe([0, 1, 2, 3, 4, 5]);
        _map.CellsOf(2).ShouldBe([10, 11, 12, 13, 14, 15]);
    }

    [Fact]
    public void keeps_nothing_above_what_is_in_use()
    {
        Decode((0, 5), (1, 50));
        End(1);

        Decode((0, 1));

        _map.Extent.ShouldBe(6);
        _map.Parked().ShouldBeEmpty();
    }

    [Fact]
    public void leaves_shared_cells_to_those_who_still_use_them()
    {
        Decode((0, 8));
        _map.Share(0, 1, 4);
        End(0);

        Decode((2, 4));

        _map.CellsOf(1).ShouldBe([0, 1, 2, 3]);
        _map.CellsOf(2).ShouldBe([4, 5, 6, 7]);
    }

    [Fact]
    public void keeps_every_order_and_stays_short_however_answers_come_and_go()
    {
        var random = new Random(20);
        Decode((Prefix, PrefixLength));
        var left = new int[Prefix];
        var longest = 0;

        for (var round = 0; round < 3000; round++)
        {
            var rows = new List<(int, int)>();
            for (var sequence = 0; sequence < left.Length; sequence++)
            {
                if (left[sequence]-- > 0)
                {
                    rows.Add((sequence, 1));
                    continue;
                }

                End(sequence);
                _map.Share(Prefix, sequence, PrefixLength);
                rows.Add((sequence, random.Next(15, 23)));
                left[sequence] = random.Next(3, 9);
            }

            Decode([.. rows]);
            longest = Math.Max(longest, _map.Extent);
        }

        // At most 16 × (22 + 8) tokens are held beside the prefix; llama.cpp's attention goes in steps of 256 cells.
        longest.ShouldBeLessThanOrEqualTo(512);
    }

    /// <summary>Plans, frees and takes, as it is done around a decode; no sequence may come out of order.</summary>
    private void Decode(params (int Sequence, int Tokens)[] pieces)
    {
        var rows = pieces.SelectMany(
            piece =>
                Enumerable.Range(0, piece.Tokens).Select(
                    token => new BatchRow(token, _map.Length(piece.Sequence) + token, piece.Sequence, false))).ToList();
        var (order, freed) = _map.Plan(rows);
        foreach (var cell in freed)
        {
            _map.Free(cell);
        }

        var taken = -1;
        foreach (var row in order)
        {
            taken = _map.Take(rows[row].Sequence, taken + 1);
        }

        order.Order().ShouldBe(Enumerable.Range(0, rows.Count));
        pieces.ShouldAllBe(piece => _map.CellsOf(piece.Sequence).SequenceEqual(_map.CellsOf(piece.Sequence).Order()));
    }

    private void End(int sequence) => _map.Truncate(sequence, 0, _spare++);
}
