using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenTelemetry;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Names the spans of database statements after what they do, as <c>SELECT players</c>, where Npgsql names all of them after the
/// database. A statement that begins with a comment such as <c>-- combine.write</c> has chosen its name.
/// </summary>
internal sealed partial class StatementNames : BaseProcessor<Activity>
{
    private const string Text = "db.query.text";
    private const string Summary = "db.query.summary";
    private const int MostTables = 3;

    // A program has some hundreds of statements; those that are written anew each time do not fill the memory.
    private const int MostKnown = 1_000;

    private static readonly ConcurrentDictionary<string, string> Known = new();

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(Text) is not string statement || data.GetTagItem("db.system.name") is not "postgresql")
            return;

        if (!Known.TryGetValue(statement, out var name))
        {
            name = Of(statement);
            if (Known.Count < MostKnown)
                Known[statement] = name;
        }

        data.DisplayName = name;
        data.SetTag(Summary, name);
    }

    /// <summary>The statement's own name, or its verb and the first tables that it names.</summary>
    internal static string Of(string statement)
    {
        if (OwnName.Match(statement) is { Success: true } own)
            return own.Groups[1].Value;

        var verb = Verb.Match(statement) is { Success: true } found ? found.Value.ToUpperInvariant() : "SQL";
        var parts = Parts.Matches(statement).Select(part => part.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Behind `with` stand parts of the statement that only look like tables; what it writes says more than what it reads.
        if (verb == "WITH")
            verb = Writes.Match(statement) is { Success: true } written ? written.Value.ToUpperInvariant() : "SELECT";
        var tables = Tables.Matches(statement).Select(table => table.Groups[1].Success ? table.Groups[1].Value : table.Groups[2].Value)
            .Where(table => !parts.Contains(table)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTables);
        return string.Join(' ', tables.Prepend(verb));
    }

    [GeneratedRegex(@"\A\s*--\s*([a-z][\w.]*)\s*$", RegexOptions.Multiline)]
    private static partial Regex OwnName { get; }

    [GeneratedRegex(@"(?<=\A(?:\s|--[^\n]*\n)*)[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"\b(?:insert|update|delete)\b(?!\s+set)", RegexOptions.IgnoreCase)]
    private static partial Regex Writes { get; }

    [GeneratedRegex(@"(\w+)\s+(?:\([^()]*\)\s+)?as\s+(?:(?:not\s+)?materialized\s+)?\(", RegexOptions.IgnoreCase)]
    private static partial Regex Parts { get; }

    [GeneratedRegex(
        @"\b(?:(?:from|join)\s+(?:only\s+)?""?([a-z_]\w*)\b(?!\s*\()|(?:into|update)\s+(?!set\b)""?([a-z_]\w*))", RegexOptions.IgnoreCase)]
    private static partial Regex Tables { get; }
}
