namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that runs something: a project, a program or a container.</summary>
public interface IComputeResource : IResource;
