namespace CraftAspire.Inference.Engine;

/// <summary>
/// What a batch costs by its rows, measured while the engine runs: a fixed part, for the weights' way through memory, and a part for each
/// row.
/// It tells how likely a guessed token must be to be worth its row.
/// </summary>
internal sealed class RowCosts
{
    private const int Rows = 64;
    private const double Weight = 0.1;

    // A guess must pay by a margin, because measurements on a busy machine are uncertain.
    private const double Margin = 1.1;

    private readonly double[] _seconds = new double[Rows + 1];

    public void Record(int rows, TimeSpan duration)
    {
        if (rows > Rows)
            return;
        var seconds = duration.TotalSeconds;
        _seconds[rows] = _seconds[rows] == 0 ? seconds : _seconds[rows] + ((seconds - _seconds[rows]) * Weight);
    }

    /// <summary>
    /// The least likelihood at which a guess pays beside so many running answers. An accepted guess saves its answer's share of a later
    /// round, and a row more costs what the line through the measured costs rises by. 1 until two sizes were measured.
    /// </summary>
    public double Least(int running)
    {
        double n = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (var rows = 1; rows <= Rows; rows++)
        {
            if (_seconds[rows] > 0)
                (n, x, y, xx, xy) = (n + 1, x + rows, y + _seconds[rows], xx + ((double)rows * rows), xy + (rows * _seconds[rows]));
        }

        var spread = (n * xx) - (x * x);
        if (n < 2 || spread <= 0)
            return 1;
        var perRow = Math.Max(0, ((n * xy) - (x * y)) / spread);
        var fixedPart = Math.Max(0, (y - (perRow * x)) / n);
        var share = (fixedPart / running) + perRow;
        return share > 0 ? Margin * perRow / share : 1;
    }
}
