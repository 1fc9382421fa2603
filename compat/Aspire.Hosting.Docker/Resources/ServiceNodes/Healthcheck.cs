namespace Aspire.Hosting.Docker.Resources.ServiceNodes;

/// <summary>How the health of a service is asked.</summary>
public sealed class Healthcheck
{
    /// <summary>The command, after <c>CMD</c> or <c>CMD-SHELL</c>.</summary>
    public List<string> Test { get; set; } = [];

    /// <summary>Time between two questions.</summary>
    public required string Interval { get; set; }

    /// <summary>Longest time of an answer.</summary>
    public required string Timeout { get; set; }

    /// <summary>Bad answers in a row that make it unhealthy.</summary>
    public int? Retries { get; set; }

    /// <summary>Time after the start in which bad answers do not count.</summary>
    public required string StartPeriod { get; set; }
}
