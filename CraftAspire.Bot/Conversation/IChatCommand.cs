using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation;

/// <summary>One command of the chat.</summary>
internal interface IChatCommand
{
    /// <summary>Without the slash, lower case.</summary>
    string Name { get; }

    /// <summary>What the command menu says about it.</summary>
    Enum Description { get; }

    /// <summary>Who finds it in the menu. It hides, it does not protect: the game checks every call.</summary>
    Role For => Role.User;

    /// <summary>True for what has nothing to do with the game that is on: it is answered while a combination before it waits.</summary>
    bool GoesAhead => false;

    /// <summary>True for what belongs to a person, so not to those who speak as a chat.</summary>
    bool IsPersonal => For > Role.User;

    /// <param name="turn">The update that holds it.</param>
    /// <param name="arguments">What followed the command, trimmed; may be empty.</param>
    /// <param name="cancellationToken">The bot stops.</param>
    Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken);
}
