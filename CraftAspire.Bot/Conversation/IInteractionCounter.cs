namespace CraftAspire.Bot.Conversation;

/// <summary>Counts what people do.</summary>
internal interface IInteractionCounter
{
    void Count(Interaction interaction, string outcome);
}
