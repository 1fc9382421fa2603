using Aspire.Hosting.Docker.Resources.ComposeNodes;

namespace Aspire.Hosting.Docker.Resources.ServiceNodes;

/// <summary>A volume, or a folder of the machine.</summary>
public sealed class Volume : NamedComposeMember
{
    /// <summary><c>volume</c> or <c>bind</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Path inside the container.</summary>
    public string? Target { get; set; }

    /// <summary>Name of the volume or path of the folder.</summary>
    public string? Source { get; set; }

    /// <summary>May the container only read it?</summary>
    public bool? ReadOnly { get; set; }
}
