namespace Aspire.Hosting;

/// <summary>How an AppHost is built.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>The command line.</summary>
    public string[]? Args { get; set; }

    /// <summary>Name of the AppHost's assembly; absent = the program that runs.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>Folder of the AppHost's project; absent = what its build wrote into the assembly.</summary>
    public string? ProjectDirectory { get; set; }

    /// <summary>Run without the dashboard?</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>Do the resources' logs go to the AppHost's own log? Here they go to its console either way.</summary>
    public bool EnableResourceLogging { get; set; }

    /// <summary>May the dashboard speak plain HTTP? Here it always does, on the loopback address only.</summary>
    public bool AllowUnsecuredTransport { get; set; }
}
