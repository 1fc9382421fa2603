using System.Data.Common;
using CraftAspire.Api.Moderation;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>Reads a row of <see cref="CraftingTableSql"/>.</summary>
internal static class CraftingRow
{
    public static TableState Read(DbDataReader row, CraftingRequest request)
    {
        var (crafted, isNew, answered, stored) = (row.GetBoolean(4), IsTrue(row, 5), IsTrue(row, 6), row.GetBoolean(7));
        var state = new TableState
        {
            PlayerId = row.IsDBNull(0) ? null : row.GetInt64(0),
            SessionId = row.IsDBNull(1) ? null : row.GetInt64(1),
            HoldsFirst = row.GetBoolean(2),
            HoldsSecond = row.GetBoolean(3),
            First = ReadElement(row, 13),
            Second = ReadElement(row, 17),
            IsHidden = row.GetBoolean(25),
            Block = row.IsDBNull(26) ? null : new Block(row.GetFieldValue<DateTimeOffset>(26), IsBan: row.GetBoolean(27)),
        };

        if (stored)
            return state with { Answer = Answer(row, state, row.GetBoolean(8), row.GetBoolean(9), row.GetInt32(10), (RecipeSource)row.GetInt16(11), row.GetString(12)) };
        if (!crafted)
            return state with { LostTheRecipe = request.Recipe.RecipeId is not 0 && row.IsDBNull(21) };
        if (request.Command.IdempotencyKey is not null && !answered)
            return state with { LostTheKey = true };

        return state with { Answer = Answer(row, state, isNew, isFirst: false, points: 0, request.Source, request.Command.TraceId) };
    }

    private static Combination Answer(DbDataReader row, TableState state, bool isNew, bool isFirst, int points, RecipeSource source, string traceId) =>
        new(state.First!, state.Second!, ReadElement(row, 21)!, isNew, isFirst, points, source, traceId);

    private static Element? ReadElement(DbDataReader row, int column) => row.IsDBNull(column)
        ? null
        : new Element(row.GetInt64(column), row.GetString(column + 1), row.GetString(column + 2), row.GetInt32(column + 3));

    // Null says neither: there is no session or no player to ask for.
    private static bool IsTrue(DbDataReader row, int column) => !row.IsDBNull(column) && row.GetBoolean(column);
}
