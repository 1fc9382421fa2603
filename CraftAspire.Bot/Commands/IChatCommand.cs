using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Commands;

/// <summary>One command of the chat.</summary>
internal interface IChatCommand
{
    /// <summary>Without the slash, lower case.</summary>
    string Name { get; }

    /// <summary>What the command menu says about it.</summary>
    Phrase Description { get; }

    /// <param name="turn">The update that holds it.</param>
    /// <param name="arguments">What followed the command, trimmed; may be empty.</param>
    /// <param name="stop">The bot stops.</param>
    Task Run(Turn turn, string arguments, CancellationToken stop);
}
