namespace CraftAspire.Api.SecondFactor;

/// <summary>How long a code opens doors.</summary>
internal static class RaisedTime
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>When a level that is raised now falls.</summary>
    public static DateTimeOffset From(TimeProvider time) => time.GetUtcNow() + Length;
}
