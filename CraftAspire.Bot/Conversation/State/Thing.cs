using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation.State;

/// <summary>An element as a button shows it.</summary>
/// <param name="Id">0 for one of which only the name is known.</param>
/// <param name="Emoji">Empty where it is not known.</param>
public sealed record Thing(long Id, string Name, string Emoji, bool IsFavourite = false)
{
    public static Thing Of(Element element) => new(element.Id, element.Name, element.Emoji);

    public static Thing Of(CollectionItem item) => Of(item.Element) with { IsFavourite = item.IsFavourite };

    /// <summary>As a button's text.</summary>
    public override string ToString() => Emoji.Length == 0 ? Name : $"{Emoji} {Name}";
}
