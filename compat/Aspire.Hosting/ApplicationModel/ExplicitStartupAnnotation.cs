namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource is started by a command only, not with the application.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;
