namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a new annotation does to earlier ones of its type.</summary>
public enum ResourceAnnotationMutationBehavior
{
    /// <summary>It stands beside them.</summary>
    Append,

    /// <summary>It takes their place.</summary>
    Replace,
}
