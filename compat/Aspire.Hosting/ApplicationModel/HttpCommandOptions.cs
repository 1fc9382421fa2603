namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command that is an HTTP request looks.</summary>
public class HttpCommandOptions : CommandOptions
{
    /// <summary>The method; absent = POST.</summary>
    public HttpMethod? Method { get; set; }
}
