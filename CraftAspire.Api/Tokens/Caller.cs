using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Tokens;

/// <summary>The player who calls, by their token. An endpoint takes one as a parameter.</summary>
/// <param name="TelegramId">The player's Telegram user id, or the id of a chat that plays by itself, below zero: its anonymous admins and
/// channels are no people.</param>
/// <param name="ChatId">The group chat that plays; null for a player alone.</param>
/// <param name="GaveCode">True when the bot confirms that the player has just given a code of their second factor.</param>
/// <param name="Language">In which elements have names of their own; null for the names that the model gave.</param>
public sealed record Caller(long TelegramId, long? ChatId, bool GaveCode = false, string? Language = null)
    : IBindableFromHttpContext<Caller>
{
    /// <summary>True for a chat that plays by itself: it has no role, no second factor and no place in the rating.</summary>
    public bool IsChat => TelegramId < 0;

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(From(context.User));

    /// <summary>Null when the claims name no player, or a chat that is not a number.</summary>
    internal static Caller? From(ClaimsPrincipal user)
    {
        if (!TryRead(user, PlayerToken.PlayerClaim, out var player) || player is null or 0)
            return null;

        return TryRead(user, PlayerToken.ChatClaim, out var chat) && (player > 0 || player == chat)
            ? new Caller(
                player.Value,
                chat,
                user.HasClaim(PlayerToken.LevelClaim, PlayerToken.SecondFactorLevel),
                DisplayLanguage.Of(user.FindFirstValue(PlayerToken.LanguageClaim)))
            : null;
    }

    private static bool TryRead(ClaimsPrincipal user, string claim, out long? id)
    {
        var text = user.FindFirstValue(claim);
        id = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text is null || id is not null;
    }
}
