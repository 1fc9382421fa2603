using Garnet;
using Garnet.common;
using Garnet.server.Auth.Settings;
using LocalProgram;

namespace EmbeddedCache;

/// <summary>One Garnet server inside this process.</summary>
internal static class CacheServer
{
    /// <summary>Runs until <paramref name="cancellationToken"/>. Prints <c>ready</c> when connections are accepted.</summary>
    /// <exception cref="StartupException">The port or the folder cannot be used.</exception>
    public static void Run(CacheOptions options, CancellationToken cancellationToken)
    {
        LoopbackPort.EnsureFree(options.Port);

        try
        {
            PrivateFolder.Ensure(options.Data);

            using var server = new GarnetServer(
                Settings(options), authenticationSettingsOverride: new PasswordAuthenticationSettings(options.Password));
            server.Start();
            Console.WriteLine("ready");

            cancellationToken.WaitHandle.WaitOne();
        }
        catch (GarnetException problem)
        {
            throw new StartupException(
                $"Garnet cannot start over {options.Data} ({problem.Message}): delete that folder, it only holds what can be rebuilt.",
                problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder {options.Data} cannot be written ({problem.Message}): choose another with --data.", problem);
        }
    }

    private static string[] Settings(CacheOptions options)
    {
        string[] settings =
        [
            "--bind", "127.0.0.1",
            "--port", $"{options.Port}",
            "--memory", "64m",
            "--index", "8m",
            "--checkpointdir", options.Data,
            // Microsoft's distributed cache sets a value and its expiry in one script.
            "--lua", "true",
            // The default device needs the libaio of one particular distribution.
            "--device-type", "RandomAccess",
        ];

        return options.Throwaway ? settings : [.. settings, "--aof", "true", "--recover", "true"];
    }
}
