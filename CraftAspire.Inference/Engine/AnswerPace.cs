namespace CraftAspire.Inference.Engine;

/// <summary>How long an answer takes, averaged over the latest few dozen. One thread records, any may ask.</summary>
internal sealed class AnswerPace
{
    private const double Weight = 0.05;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    private double _secondsPerAnswer;
    private double _spent;

    /// <param name="step">A round's duration; rounds without work are not recorded.</param>
    /// <param name="answered">Answers that it completed.</param>
    public void Record(TimeSpan step, int answered)
    {
        _spent += step.TotalSeconds;
        if (answered == 0)
        {
            return;
        }

        var latest = _spent / answered;
        _spent = 0;
        Volatile.Write(ref _secondsPerAnswer, _secondsPerAnswer == 0
            ? latest
            : _secondsPerAnswer + ((latest - _secondsPerAnswer) * Weight));
    }

    /// <summary>The time until so many requests are answered: 1 to 30 s.</summary>
    public TimeSpan Until(int requests)
    {
        var seconds = requests * Volatile.Read(ref _secondsPerAnswer);
        return TimeSpan.FromSeconds(Math.Clamp(seconds, Least.TotalSeconds, Most.TotalSeconds));
    }
}
