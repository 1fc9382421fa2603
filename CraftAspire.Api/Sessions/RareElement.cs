using CraftAspire.Contracts;

namespace CraftAspire.Api.Sessions;

/// <summary>An element and how many players and chats hold or held it.</summary>
internal sealed record RareElement(long Id, string Name, string Emoji, int Depth, long Holders)
{
    public Element ToElement() => new(Id, Name, Emoji, Depth);
}
