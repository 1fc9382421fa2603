namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a wait does when the other resource has failed.</summary>
public enum WaitBehavior
{
    /// <summary>Go on waiting: somebody may start it again.</summary>
    WaitOnResourceUnavailable,

    /// <summary>Give up.</summary>
    StopOnResourceUnavailable,
}
