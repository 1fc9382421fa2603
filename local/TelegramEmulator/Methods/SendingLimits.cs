using Microsoft.Extensions.Options;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Telegram's sending rates, while they are switched on.</summary>
public sealed class SendingLimits(IOptions<EmulatorOptions> options)
{
    private volatile bool _isOn = options.Value.RateLimits;

    public bool IsOn
    {
        get => _isOn;
        set => _isOn = value;
    }

    /// <exception cref="BotApiException">Too many requests.</exception>
    public void Take(Bot bot, Room room)
    {
        if (IsOn && bot.Rates.Take(room.Chat.Id) is { } seconds)
            throw BotApiException.TooManyRequests(seconds);
    }
}
