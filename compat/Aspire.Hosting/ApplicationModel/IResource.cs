namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the application: something that runs, or a value that others need.</summary>
public interface IResource
{
    /// <summary>The resource's name, unique in the application.</summary>
    string Name { get; }

    /// <summary>What is known about the resource beyond its type.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
