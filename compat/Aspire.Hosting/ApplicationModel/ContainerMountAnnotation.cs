namespace Aspire.Hosting.ApplicationModel;

/// <summary>A volume or a folder of the machine inside a container.</summary>
public sealed class ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly) : IResourceAnnotation
{
    /// <summary>Name of the volume or path of the folder.</summary>
    public string? Source { get; } = source;

    /// <summary>Path inside the container.</summary>
    public string Target { get; } = target;

    /// <summary>Volume or folder.</summary>
    public ContainerMountType Type { get; } = type;

    /// <summary>May the container only read it?</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}
