using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CraftAspire.Tests.Fixtures;

/// <summary>What holds for the whole process of the tests and for the programs that it starts.</summary>
internal static class TestProcess
{
    private static PosixSignalRegistration? _termination;

    [ModuleInitializer]
    internal static void Prepare()
    {
        // A machine gives all of a user's programs 128 file watchers unless told otherwise, and tests start more hosts than anybody else.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

        // Each host in this process takes SIGTERM for itself, so that the run would go on. The servers that it started end when they are
        // orphaned.
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Process.GetCurrentProcess().Kill());
    }
}
