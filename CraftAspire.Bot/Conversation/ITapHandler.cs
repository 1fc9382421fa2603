namespace CraftAspire.Bot.Conversation;

/// <summary>Answers taps on one family of buttons.</summary>
internal interface ITapHandler
{
    /// <summary>The verbs its buttons carry.</summary>
    IReadOnlyList<string> Verbs { get; }

    /// <summary>True for what has nothing to do with the game that is on: it is answered while a combination before it waits.</summary>
    bool GoesAhead => false;

    Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken);
}
