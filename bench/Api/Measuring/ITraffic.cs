namespace Bench.Api.Measuring;

/// <summary>The requests of one side.</summary>
internal interface ITraffic
{
    /// <summary>The request of that number; any number at any time from any thread.</summary>
    HttpRequestMessage Request(int number);
}
