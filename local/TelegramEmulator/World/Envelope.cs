namespace TelegramEmulator.World;

/// <summary>What stands around the content of a person's message.</summary>
public sealed record Envelope
{
    /// <summary>Message id.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>A forum's topic; absent for the general one.</summary>
    public int? Topic { get; init; }

    public SenderKind As { get; init; }

    /// <summary>For the two kinds of channels: which one.</summary>
    public Room? Channel { get; init; }

    /// <summary>Who wrote it first, when it is forwarded.</summary>
    public Person? ForwardOf { get; init; }
}
