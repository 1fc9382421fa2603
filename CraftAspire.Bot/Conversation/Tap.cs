using System.Globalization;

namespace CraftAspire.Bot.Conversation;

/// <summary>What a button carries: <c>verb:scope:argument</c>, ids only, far below Telegram's 64 bytes.</summary>
/// <param name="Verb">Which handler.</param>
/// <param name="Scope">The board's serial, or the player whom the button is for.</param>
/// <param name="Argument">An element's id or a choice.</param>
/// <param name="MessageId">The message under which it stands; 0 when Telegram does not say.</param>
internal sealed record Tap(string Verb, long Scope, string Argument, int MessageId)
{
    public static string Data(string verb, long scope, object? argument = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{verb}:{scope}:{argument}");

    /// <summary>Reads a button's data; null for anything that no button of ours ever carried.</summary>
    public static Tap? Read(string? data, int messageId) =>
        data?.Split(':') is [var verb, var scope, var argument]
            && long.TryParse(scope, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Tap(verb, number, argument, messageId)
            : null;
}
