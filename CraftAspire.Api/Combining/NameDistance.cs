namespace CraftAspire.Api.Combining;

/// <summary>How many slips of a finger are between two names: a letter too much, missing, wrong, or two swapped (optimal string alignment).</summary>
internal static class NameDistance
{
    /// <summary>How many slips still mean the same: one in every three letters, at least one.</summary>
    public static int Allowed(string key) => Math.Max(1, key.Length / 3);

    /// <summary>0 when <paramref name="typed"/> is the name or the beginning of it.</summary>
    public static int Between(string typed, string name)
    {
        if (typed.Length > 1 && name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (Math.Abs(typed.Length - name.Length) > Allowed(typed))
            return int.MaxValue;

        var (before, last, row) = (new int[name.Length + 1], new int[name.Length + 1], new int[name.Length + 1]);
        for (var column = 0; column <= name.Length; column++)
            last[column] = column;

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var wrong = last[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1);
                row[j] = Math.Min(wrong, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[name.Length];
    }
}
