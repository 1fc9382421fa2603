namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that lives inside another and shares its state.</summary>
public interface IResourceWithParent : IResource
{
    /// <summary>The other.</summary>
    IResource Parent { get; }
}
