namespace Aspire.Hosting.ApplicationModel;

/// <summary>The command line of a resource while it is put together.</summary>
public sealed class CommandLineArgsCallbackContext(IList<object> args, IResource resource, CancellationToken cancellationToken = default)
{
    /// <summary>The arguments so far: strings, or values that become known (<see cref="IValueProvider"/>).</summary>
    public IList<object> Args { get; } = args;

    /// <summary>Whose command line.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The start is called off.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
