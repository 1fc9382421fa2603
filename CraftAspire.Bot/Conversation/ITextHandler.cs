namespace CraftAspire.Bot.Conversation;

/// <summary>Takes a message that is no command and answers no question.</summary>
internal interface ITextHandler
{
    /// <summary>Its place among those that are asked, from the smallest on.</summary>
    int Order { get; }

    /// <summary>Whether it is asked in groups, too, where people mostly talk to each other.</summary>
    bool TakesGroups => false;

    /// <summary>Answers the text if it is meant for this handler; false leaves it to the next one.</summary>
    Task<bool> TryAnswerAsync(Turn turn, string text, CancellationToken cancellationToken);
}
