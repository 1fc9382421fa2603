namespace CraftAspire.Inference.Engine;

/// <summary>How fast answers come to their end, over the latest few dozens. One thread records, any may ask.</summary>
internal sealed class AnswerPace
{
    private const double Weight = 0.05;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    private double secondsPerAnswer;
    private double spent;

    /// <param name="step">What a round took; rounds without work are not recorded.</param>
    /// <param name="answered">Answers that it completed.</param>
    public void Record(TimeSpan step, int answered)
    {
        spent += step.TotalSeconds;
        if (answered == 0)
        {
            return;
        }

        var latest = spent / answered;
        spent = 0;
        Volatile.Write(ref secondsPerAnswer, secondsPerAnswer == 0 ? latest : secondsPerAnswer + ((latest - secondsPerAnswer) * Weight));
    }

    /// <summary>When so many requests will have been answered: 1 to 30 s.</summary>
    public TimeSpan Until(int requests)
    {
        var seconds = requests * Volatile.Read(ref secondsPerAnswer);
        return TimeSpan.FromSeconds(Math.Clamp(seconds, Least.TotalSeconds, Most.TotalSeconds));
    }
}
