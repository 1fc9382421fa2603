using System.Runtime.InteropServices;

namespace LocalProgram;

/// <summary>
/// The lifetime of a local program: it ends at SIGTERM, SIGINT or SIGHUP, and with the process that started it.
/// </summary>
public sealed partial class Lifetime : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly int _parent = ParentId();
    private readonly Timer _parentWatch;

    public Lifetime()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, Stop));
        }

        // The kernel's own parent-death signal follows the thread that forked, which in a .NET parent may end long before
        // the process does; an orphan however always gets another parent.
        _parentWatch = new Timer(_ => StopWhenOrphaned(), null, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250));
    }

    /// <summary>Cancelled when the program has to end.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public void Dispose()
    {
        _parentWatch.Dispose();
        _signals.ForEach(signal => signal.Dispose());
        _stopping.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _stopping.Cancel();
    }

    private void StopWhenOrphaned()
    {
        if (ParentId() != _parent)
        {
            _stopping.Cancel();
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
