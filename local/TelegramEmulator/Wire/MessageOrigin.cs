namespace TelegramEmulator.Wire;

/// <summary>Where a forwarded message comes from.</summary>
/// <param name="Type"><c>user</c>, <c>chat</c> or <c>channel</c>; the fields below belong to one of them each.</param>
/// <param name="Date">When the original was sent, Unix time in seconds.</param>
public sealed record MessageOrigin(string Type, long Date)
{
    public User? SenderUser { get; init; }

    public Chat? SenderChat { get; init; }

    public Chat? Chat { get; init; }

    public int? MessageId { get; init; }

    public string? AuthorSignature { get; init; }
}
