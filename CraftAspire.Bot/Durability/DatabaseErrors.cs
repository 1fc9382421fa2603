using Npgsql;

namespace CraftAspire.Bot.Durability;

/// <summary>Tells a database that is away from one that answers.</summary>
internal static class DatabaseErrors
{
    /// <summary>True when trying the same again may help.</summary>
    public static bool IsAway(Exception error) =>
        error is NpgsqlException { IsTransient: true } or TimeoutException || (error.InnerException is { } inner && IsAway(inner));
}
