using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Leaves out the calls that a service makes of its own accord: a look every few seconds at what other replicas left behind, or a batch of
/// counts, would bury the traces of the players. What begins with a request, an update or a span of our own is recorded.
/// </summary>
internal sealed class OwnAccord : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        new(samplingParameters.Kind is ActivityKind.Client ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
}
