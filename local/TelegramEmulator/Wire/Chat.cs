namespace TelegramEmulator.Wire;

/// <summary>
/// A conversation, as the Bot API shows it: private chats carry the person's id and name, the others a negative id and a title.
/// </summary>
public sealed record Chat
{
    public required long Id { get; init; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>Whether a supergroup has topics.</summary>
    public bool? IsForum { get; init; }
}
