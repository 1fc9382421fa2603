using System.Runtime.CompilerServices;

namespace CraftAspire.Tests.Fixtures;

internal static class ConfigurationFiles
{
    /// <summary>
    /// No host of this run, be it in this process or in one that it starts, watches its files: a machine gives all of a user's programs
    /// 128 watchers unless told otherwise, and tests start more hosts than anybody else.
    /// </summary>
    [ModuleInitializer]
    internal static void AreReadOnce() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
