namespace TelegramEmulator.Control;

/// <summary>A tap on a button, found by its label or its callback data.</summary>
public sealed record Tap
{
    /// <summary>Who taps.</summary>
    public required long Person { get; init; }

    /// <summary>The button's whole text, or a part of it that no other button has.</summary>
    public string? Label { get; init; }

    public string? Data { get; init; }
}
