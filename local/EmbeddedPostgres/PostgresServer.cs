using System.Diagnostics;
using System.Runtime.InteropServices;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>One Postgres server, from its first file to its shutdown.</summary>
internal sealed partial class PostgresServer(PostgresOptions options)
{
    private const int Interrupt = 2;
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(8);

    /// <summary>Runs until <paramref name="stopping"/>. Prints <c>ready</c> when connections are accepted.</summary>
    /// <returns>0 when it was asked to stop, else Postgres' own exit code.</returns>
    /// <remarks>The calling thread stays here: Linux ties the child's death signal to the thread that started it.</remarks>
    public int Run(CancellationToken stopping)
    {
        LoopbackPort.EnsureFree(options.Port);

        var user = ServerUser.For(options.Data);
        var binaries = Binaries.For(options.Binaries, user);
        var cluster = new Cluster(options.Data, binaries, user);

        cluster.Prepare();
        cluster.SetPassword(options.Password);

        if (stopping.IsCancellationRequested)
        {
            return 0;
        }

        var start = user.Start(binaries.Postgres, [.. ServerSettings.For(options), "-D", cluster.Folder]);
        start.RedirectStandardError = true;

        using var postgres = ServerUser.Started(start);
        using var stop = stopping.Register(() => Stop(postgres));

        Forward(postgres.StandardError);
        postgres.WaitForExit();

        return stopping.IsCancellationRequested ? 0 : Math.Max(postgres.ExitCode, 1);
    }

    private static void Forward(StreamReader log)
    {
        while (log.ReadLine() is { } line)
        {
            Console.Error.WriteLine(line);

            if (line.Contains("database system is ready to accept connections"))
            {
                Console.WriteLine("ready");
            }
        }
    }

    /// <summary>SIGINT is Postgres' fast shutdown: open transactions are rolled back, nobody is waited for.</summary>
    private static void Stop(Process postgres)
    {
        _ = Signal(postgres.Id, Interrupt);

        if (!postgres.WaitForExit(ShutdownLimit))
        {
            postgres.Kill(entireProcessTree: true);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
