namespace CraftAspire.Cli;

/// <summary>A command cannot go on; the message is a plain sentence that says what to do.</summary>
internal sealed class FailureException : Exception
{
    public FailureException()
    {
    }

    public FailureException(string message)
        : base(message)
    {
    }

    public FailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
