namespace Aspire.Hosting.ApplicationModel;

/// <summary>Kinds of mounts.</summary>
public enum ContainerMountType
{
    /// <summary>A folder of the machine.</summary>
    BindMount,

    /// <summary>A volume that the engine keeps.</summary>
    Volume,
}
