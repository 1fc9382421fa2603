using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>A value that differs between the processes of one resource.</summary>
internal abstract class InstanceValue : IValueProvider
{
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        GetValueAsync(new Instance("0", 0), cancellationToken);

    public abstract ValueTask<string?> GetValueAsync(Instance instance, CancellationToken cancellationToken);
}
