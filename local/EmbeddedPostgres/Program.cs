using System.CommandLine;
using EmbeddedPostgres;
using LocalProgram;

var port = new Option<int>("--port") { Required = true, Description = "Port on 127.0.0.1." };
var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "Folder that keeps the data." };
var binaries = new Option<DirectoryInfo>("--binaries") { Required = true, Description = "The npm package's native folder: bin/, lib/, share/." };
var throwaway = new Option<bool>("--throwaway") { Description = "Faster and not safe against a power cut: for tests." };
var command = new RootCommand("Runs Postgres in the foreground, on 127.0.0.1 only; the superuser is postgres, its password comes from POSTGRES_PASSWORD.")
{
    port, data, binaries, throwaway,
};

command.SetAction(arguments =>
{
    using var lifetime = new Lifetime();

    try
    {
        var options = new PostgresOptions(
            arguments.GetRequiredValue(port),
            arguments.GetRequiredValue(data).FullName,
            arguments.GetRequiredValue(binaries).FullName,
            PostgresOptions.PasswordFromEnvironment(),
            arguments.GetValue(throwaway));

        return new PostgresServer(options).Run(lifetime.Stopping);
    }
    catch (StartupException problem)
    {
        Console.Error.WriteLine(problem.Message);

        return 1;
    }
});

return command.Parse(args).Invoke();
