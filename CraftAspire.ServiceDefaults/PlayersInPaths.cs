using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenTelemetry;

namespace Microsoft.Extensions.Hosting;

/// <summary>Removes players' ids from the addresses of HTTP spans, such as <c>PUT /players/17/role</c>.</summary>
internal sealed partial class PlayersInPaths : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.path", "url.full"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Addresses)
        {
            if (data.GetTagItem(name) is string address && address.Contains("/players/", StringComparison.Ordinal))
                data.SetTag(name, Player.Replace(address, "/players/{id}"));
        }
    }

    [GeneratedRegex(@"/players/\d+")]
    private static partial Regex Player { get; }
}
