using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>The data on disk. The first start creates it.</summary>
internal sealed class Cluster(string data, Binaries binaries, ServerUser user)
{
    private static readonly string[] Errors = ["error:", "ERROR:", "FATAL:", "PANIC:"];

    /// <summary>The folder's name is Postgres' major version: another version cannot read it.</summary>
    private readonly string _name = Path.Combine(data, "18");

    /// <summary>Where the data really is.</summary>
    public string Folder => Directory.ResolveLinkTarget(_name, returnFinalTarget: true)?.FullName ?? _name;

    /// <summary>Creates the data folder if it is missing. An interrupted earlier try leaves no half-made one.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(data);

            if (!Directory.Exists(_name))
            {
                Make();
            }

            Predecessor.AwaitEnd(Folder);

            // Allows passwords over loopback only. Written at each start, so an edited file cannot lock the services out.
            File.WriteAllText(Path.Combine(Folder, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder {data} cannot be written ({problem.Message.TrimEnd('.')}): choose another with --data.", problem);
        }
    }

    /// <summary>Sets the superuser's password, because the AppHost's store of secrets may have been emptied since the last start.</summary>
    public void SetPassword(string password)
    {
        var statement = $"ALTER ROLE postgres PASSWORD '{password.Replace("'", "''")}'\n";
        var (exitCode, said) = ServerUser.Finished(
            user.Start(
                binaries.Postgres,
                [
                    "--single", "-D", Folder, "-c", "standard_conforming_strings=on",
                    "-c", "log_statement=none", "-c", "log_min_error_statement=panic", "postgres",
                ]),
            statement);

        if (exitCode != 0 || said.Contains("ERROR:"))
        {
            throw new StartupException($"Postgres cannot open its data in {Folder}: {CauseIn(said)}");
        }
    }

    private void Make()
    {
        // A link without its target.
        File.Delete(_name);

        if (user.CanReach(data))
        {
            Initialise(_name);

            return;
        }

        var shelter = Path.Combine(Shelter.NewFolder(), Path.GetFileName(_name));
        Initialise(shelter);
        File.CreateSymbolicLink(_name, shelter);
        Console.Error.WriteLine($"Postgres does not run as root and its user cannot reach {data}: the data is in {shelter}.");
    }

    private void Initialise(string folder)
    {
        // Moved into place when complete, so a folder with the final name is whole.
        var unfinished = folder + ".unfinished";

        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        user.Own(unfinished);

        var (exitCode, said) = ServerUser.Finished(user.Start(binaries.InitDb,
        [
            "--pgdata", unfinished, "--username", "postgres", "--auth", "reject", "--no-instructions",
            "--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C",
        ]));

        if (exitCode != 0)
        {
            throw new StartupException($"Postgres cannot make its data folder {folder}: {CauseIn(said)}");
        }

        Directory.Move(unfinished, folder);
    }

    /// <summary>The first line that names an error, else the last one: what follows an error only tells how the program ends.</summary>
    private static string CauseIn(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        return lines.FirstOrDefault(line => Errors.Any(line.Contains)) ?? lines.LastOrDefault() ?? "it said nothing";
    }
}
