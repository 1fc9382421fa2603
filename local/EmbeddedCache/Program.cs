using System.CommandLine;
using EmbeddedCache;
using LocalProgram;

var port = new Option<int>("--port") { Required = true, Description = "Port on 127.0.0.1." };
var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "Folder that keeps the data." };
var throwaway = new Option<bool>("--throwaway") { Description = "Keeps nothing on disk: for tests." };
var command = new RootCommand(
    "Runs Garnet, a server that speaks Redis' protocol, on 127.0.0.1 only; the password comes from CACHE_PASSWORD.")
{
    port, data, throwaway,
};

command.SetAction(arguments =>
{
    using var lifetime = new Lifetime();

    try
    {
        var options = new CacheOptions(
            arguments.GetRequiredValue(port),
            arguments.GetRequiredValue(data).FullName,
            CacheOptions.PasswordFromEnvironment(),
            arguments.GetValue(throwaway));

        CacheServer.Run(options, lifetime.Stopping);

        return 0;
    }
    catch (StartupException problem)
    {
        Console.Error.WriteLine(problem.Message);

        return 1;
    }
});

return command.Parse(args).Invoke();
