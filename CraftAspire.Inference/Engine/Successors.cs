namespace CraftAspire.Inference.Engine;

/// <summary>
/// Waits for callers that ask again as soon as they are answered. Their next request arrives just after the round in which it could have
/// begun, and its slot would stay empty for a whole round. So the round waits a little, as long as such callers do come.
/// </summary>
/// <param name="patience">The longest wait; zero = none.</param>
internal sealed class Successors(RequestQueue queue, TimeSpan patience)
{
    private const int MostHope = 4;

    /// <summary>After a failure, one in this many chances is tried.</summary>
    private const int Retry = 32;

    private int _hope = MostHope;
    private int _passed;

    /// <summary>Waits until as many requests wait as were answered, or patience runs out.</summary>
    public void Await(int answered)
    {
        if (answered == 0 || patience == TimeSpan.Zero || queue.Count >= answered || (_hope == 0 && ++_passed % Retry != 0))
            return;

        queue.WaitFor(answered, patience);
        var came = queue.Count * 2 >= answered;
        _hope = Math.Clamp(_hope + (came ? 1 : -1), 0, MostHope);
    }
}
