namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that lives inside a <typeparamref name="T"/> and shares its state.</summary>
public interface IResourceWithParent<out T> : IResourceWithParent where T : IResource
{
    /// <inheritdoc cref="IResourceWithParent.Parent"/>
    new T Parent { get; }

    IResource IResourceWithParent.Parent => Parent;
}
