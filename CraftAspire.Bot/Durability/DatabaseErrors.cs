using Npgsql;

namespace CraftAspire.Bot.Durability;

/// <summary>Tells a database that is away from one that refuses what it is given.</summary>
internal static class DatabaseErrors
{
    private const string DataException = "22";
    private const string IntegrityViolation = "23";

    /// <summary>True when trying the same again may help.</summary>
    public static bool IsAway(Exception error) =>
        error is NpgsqlException { IsTransient: true } or TimeoutException || (error.InnerException is { } inner && IsAway(inner));

    /// <summary>True when the data itself was refused: a text that no column can hold, a violated rule.</summary>
    public static bool IsRefusal(Exception error) =>
        (error is PostgresException { SqlState: var state }
            && (state.StartsWith(DataException, StringComparison.Ordinal)
                || state.StartsWith(IntegrityViolation, StringComparison.Ordinal)))
        || (error.InnerException is { } inner && IsRefusal(inner))
        // The driver itself cannot write it: half a surrogate pair, for instance.
        || error is System.Text.EncoderFallbackException or InvalidCastException;
}
