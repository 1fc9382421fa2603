namespace Aspire.Hosting;

/// <summary>What the AppHost was started for.</summary>
public class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>Does it run the application here?</summary>
    public bool IsRunMode => Operation is DistributedApplicationOperation.Run;

    /// <summary>Does it describe the application for another place?</summary>
    public bool IsPublishMode => Operation is DistributedApplicationOperation.Publish;
}
