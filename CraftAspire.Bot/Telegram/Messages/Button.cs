namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>An inline button. Telegram takes 1–64 bytes of data, so it holds ids and never names.</summary>
/// <param name="Link">Where it leads, in place of data; null for a button that the bot answers.</param>
public sealed record Button(string Text, string Data, Uri? Link = null)
{
    public static Button To(string text, Uri link) => new(text, "", link);
}
