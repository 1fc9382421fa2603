using Npgsql;

namespace CraftAspire.Bot.Durability;

internal static class Sql
{
    /// <summary>A command with positional parameters ($1, $2…). Arrays are passed whole and unnested by the server.</summary>
    public static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
