namespace Bench.Api.Measuring;

/// <summary>What is sent, request after request.</summary>
internal interface ITraffic
{
    /// <summary>The request of that number; any number at any time from any thread.</summary>
    HttpRequestMessage Request(int number);
}
