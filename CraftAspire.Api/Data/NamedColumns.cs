using System.Data;
using System.Data.Common;

namespace CraftAspire.Api.Data;

/// <summary>Reads columns by name.</summary>
internal static class NamedColumns
{
    public static bool Is(this DbDataReader row, string column) => row.GetBoolean(column);

    public static long? Int64(this DbDataReader row, string column) =>
        row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetInt64(at);

    public static DateTimeOffset? Moment(this DbDataReader row, string column) =>
        row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetFieldValue<DateTimeOffset>(at);
}
