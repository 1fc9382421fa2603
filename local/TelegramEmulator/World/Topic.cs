namespace TelegramEmulator.World;

/// <summary>A topic of a forum. The general one, which every forum has, carries the number 1 and no thread.</summary>
/// <param name="Id">The id of the message that opened it.</param>
/// <param name="CreatedBy">Who may also change it without being an administrator.</param>
public sealed record Topic(int Id, string Name, int IconColor, long CreatedBy)
{
    public const int General = 1;

    public static IReadOnlyList<int> Colors { get; } = [0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F];

    public string? IconCustomEmojiId { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Only the general topic can be hidden.</summary>
    public bool IsHidden { get; init; }
}
