using System.Diagnostics;
using System.Runtime.InteropServices;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>One Postgres server, from its first file to its shutdown.</summary>
internal sealed partial class PostgresServer(PostgresOptions options)
{
    private const int Interrupt = 2;
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(8);

    // Postgres logs a dozen lines for each try that fails.
    private static readonly TimeSpan UntilThereIsRoom = TimeSpan.FromSeconds(5);

    // The system's errors in Postgres' log: a full disk, or a limit on a file's size.
    private static readonly string[] NoRoom = ["No space left on device", "Disk quota exceeded", "File too large"];

    /// <summary>
    /// Runs until <paramref name="cancellationToken"/>. Prints <c>ready</c> when connections are accepted. A disk that is full while it
    /// runs ends
    /// Postgres, which cannot go on without its log; it is started again until there is room.
    /// </summary>
    /// <returns>0 when it was asked to stop, else Postgres' own exit code.</returns>
    /// <remarks>The calling thread stays here: Linux ties the child's death signal to the thread that started it.</remarks>
    public int Run(CancellationToken cancellationToken)
    {
        LoopbackPort.EnsureFree(options.Port);

        var user = ServerUser.For(options.Data);
        var binaries = Binaries.For(new Download(options.Programs).Complete(cancellationToken), user);
        var cluster = new Cluster(options.Data, binaries, user);

        cluster.Prepare();
        cluster.SetPassword(options.Password);

        while (!cancellationToken.IsCancellationRequested)
        {
            var (exitCode, hadRoom) = RunOnce(user, binaries, cluster, cancellationToken);

            if (hadRoom && !cancellationToken.IsCancellationRequested)
            {
                return Math.Max(exitCode, 1);
            }

            if (!hadRoom)
            {
                Console.Error.WriteLine(
                    $"There is no room on the disk of {cluster.Folder}: make room. Nothing is lost; "
                    + $"Postgres is started again every {UntilThereIsRoom.TotalSeconds:0} s until there is.");
                cancellationToken.WaitHandle.WaitOne(UntilThereIsRoom);
            }
        }

        return 0;
    }

    private (int ExitCode, bool HadRoom) RunOnce(ServerUser user, Binaries binaries, Cluster cluster, CancellationToken cancellationToken)
    {
        var start = user.Start(binaries.Postgres, [.. ServerSettings.For(options), "-D", cluster.Folder]);
        start.RedirectStandardError = true;

        using var postgres = ServerUser.Started(start);
        using var stop = cancellationToken.Register(() => Stop(postgres));

        var hadRoom = Forward(postgres.StandardError);
        postgres.WaitForExit();

        return (postgres.ExitCode, hadRoom);
    }

    /// <returns>False when the disk was full since connections were accepted last.</returns>
    private static bool Forward(StreamReader log)
    {
        var hadRoom = true;

        while (log.ReadLine() is { } line)
        {
            Console.Error.WriteLine(line);

            if (line.Contains("database system is ready to accept connections"))
            {
                Console.WriteLine("ready");
                hadRoom = true;
            }
            else if (NoRoom.Any(line.Contains))
            {
                hadRoom = false;
            }
        }

        return hadRoom;
    }

    /// <summary>Stops Postgres by SIGINT, its fast shutdown: it rolls open transactions back and waits for no client.</summary>
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
