using System.IO.Enumeration;

namespace CraftAspire.Tests.Architecture;

public sealed class Every_line
{
    private const int MostColumns = 140;

    private static readonly string[] Extensions = [".cs", ".csproj", ".props", ".sql", ".js", ".mjs", ".css", ".html"];
    private static readonly string[] Foreign = ["bin", "obj", "node_modules", "Migrations"];

    [Fact]
    public void of_code_fits_into_140_columns()
    {
        var files = Sources().ToList();

        var tooLong = files.SelectMany(file => File.ReadLines(file).Index()
            .Where(line => line.Item.EnumerateRunes().Count() > MostColumns)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}"));

        files.Count.ShouldBeGreaterThan(500);
        tooLong.ShouldBeEmpty();
    }

    private static FileSystemEnumerable<string> Sources() => new(
        Repository.Root,
        (ref entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && Extensions.Contains(Path.GetExtension(entry.ToFullPath())),
        ShouldRecursePredicate = (ref entry) => !entry.FileName.StartsWith('.') && !Foreign.Contains(entry.FileName.ToString()),
    };
}
