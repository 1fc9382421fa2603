using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TelegramEmulator.Faults;
using TelegramEmulator.Rates;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>
/// The bots by their tokens. Any well-formed token makes a bot, unless one token is configured; from then on the bot's id belongs to that
/// token.
/// </summary>
public sealed partial class BotRegister(IOptions<EmulatorOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, Bot> _bots = [];

    public IReadOnlyCollection<Bot> All => [.. _bots.Values.OrderBy(each => each.Id)];

    /// <summary>The bot that the page shows: the configured one, or the first that spoke.</summary>
    public Bot? Main { get; private set; }

    public Bot? Find(long id) => _bots.GetValueOrDefault(id);

    public Bot? FindByUsername(string username) =>
        _bots.Values.FirstOrDefault(each => string.Equals(each.Profile.Username, username, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bot of a token.</summary>
    /// <exception cref="BotApiException">The token is malformed, revoked or not the configured one.</exception>
    public Bot Authorize(ReadOnlySpan<char> token)
    {
        var colon = token.IndexOf(':');
        if (colon <= 0 || !long.TryParse(token[..colon], out var id))
            throw BotApiException.Unauthorized();

        var secret = token[(colon + 1)..];
        if (!_bots.TryGetValue(id, out var bot))
        {
            if (!Token().IsMatch(token) || options.Value.BotToken is { } only && !token.SequenceEqual(only))
                throw BotApiException.Unauthorized();
            bot = Add(id, secret.ToString());
        }

        return secret.SequenceEqual(bot.Secret) ? bot : throw BotApiException.Unauthorized();
    }

    /// <summary>Adds a bot, or finds the one with this id.</summary>
    public Bot Add(long id, string secret, User? profile = null)
    {
        var bot = _bots.GetOrAdd(id, _ =>
        {
            var name = options.Value.BotUsername;
            var faults = new FaultPlan();
            // The configured token holds whatever was kept of the bot.
            if (options.Value.BotToken is { } only && only.StartsWith($"{id}:", StringComparison.Ordinal))
                secret = only[(only.IndexOf(':', StringComparison.Ordinal) + 1)..];
            profile ??= new User
            {
                Id = id,
                IsBot = true,
                FirstName = options.Value.BotName,
                Username = _bots.IsEmpty ? name : $"{name[..^4]}{id}_bot",
            };
            return new Bot(profile, secret, new PendingUpdates(time, faults), new SendingRates(time), faults);
        });
        Main ??= bot;
        return bot;
    }

    /// <summary>Replaces a bot's token, as /revoke does at BotFather.</summary>
    /// <returns>The new token.</returns>
    public static string Revoke(Bot bot)
    {
        bot.Revoke(RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 35));
        return $"{bot.Id}:{bot.Secret}";
    }

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]+$")]
    private static partial Regex Token();
}
