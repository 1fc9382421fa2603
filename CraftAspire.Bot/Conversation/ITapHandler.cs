namespace CraftAspire.Bot.Conversation;

/// <summary>Answers taps on one family of buttons.</summary>
internal interface ITapHandler
{
    /// <summary>The verbs its buttons carry.</summary>
    IReadOnlyList<string> Verbs { get; }

    Task Answer(Turn turn, Tap tap, CancellationToken stop);
}
