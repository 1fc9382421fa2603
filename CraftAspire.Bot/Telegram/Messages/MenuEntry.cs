namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>A line of the command menu.</summary>
/// <param name="Name">Without the slash; 1–32 characters.</param>
/// <param name="Text">What it does; 1–256 characters.</param>
public sealed record MenuEntry(string Name, string Text);
