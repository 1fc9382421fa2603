using System.Text;
using Bench.Api.Loading;

namespace Bench.Api.Measuring;

/// <summary>The same pairs to the bare endpoint.</summary>
internal sealed class BareTraffic(Uri bare, World world) : ITraffic
{
    private readonly Uri _address = new(bare, "/bare");

    public HttpRequestMessage Request(int number)
    {
        var (_, first, second) = world.Pairs[number % world.Pairs.Count];
        return new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new StringContent($$"""{"first":{{first}},"second":{{second}}}""", Encoding.UTF8, "application/json"),
        };
    }
}
