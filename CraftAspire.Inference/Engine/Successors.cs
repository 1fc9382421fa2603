using System.Diagnostics;
using System.Threading.Channels;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Callers that ask again as soon as they are answered. Their next request comes a moment after the round in which it could have
/// begun, and its place would stay empty for a whole round. So the round waits a little, as long as such callers do come.
/// </summary>
/// <param name="patience">The longest wait; zero = none.</param>
internal sealed class Successors(ChannelReader<Generation> queue, TimeSpan patience) : IDisposable
{
    private const int MostHope = 4;

    /// <summary>Where nobody came, every so many chances it is tried again.</summary>
    private const int Retry = 32;

    private readonly ManualResetEventSlim arrived = new();
    private int hope = MostHope;
    private int passed;

    /// <summary>A request was put into the queue; called by any thread.</summary>
    public void Arrived() => arrived.Set();

    /// <summary>Waits until as many requests are there as were answered, or patience is over.</summary>
    public void Await(int answered)
    {
        if (answered == 0 || patience == TimeSpan.Zero || queue.Count >= answered || (hope == 0 && ++passed % Retry != 0))
        {
            return;
        }

        Wait(answered);
        var came = queue.Count * 2 >= answered;
        hope = Math.Clamp(hope + (came ? 1 : -1), 0, MostHope);
    }

    public void Dispose() => arrived.Dispose();

    private void Wait(int answered)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            arrived.Reset();
            var left = patience - Stopwatch.GetElapsedTime(start);
            if (queue.Count >= answered || left <= TimeSpan.Zero || !arrived.Wait(left))
            {
                return;
            }
        }
    }
}
