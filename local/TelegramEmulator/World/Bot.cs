using TelegramEmulator.Faults;
using TelegramEmulator.Rates;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>A bot: its token, its queue of updates, its webhook, its command menu and the faults ordered for it.</summary>
public sealed class Bot(User profile, string secret, PendingUpdates updates, SendingRates rates, FaultPlan faults)
{
    private string _secret = secret;

    public long Id => Profile.Id;

    public User Profile { get; } = profile;

    /// <summary>The part of the token after the colon.</summary>
    public string Secret => Volatile.Read(ref _secret);

    public PendingUpdates Updates { get; } = updates;

    public PollDesk Polls { get; } = new();

    public WebhookState Webhook { get; } = new();

    public SendingRates Rates { get; } = rates;

    public FaultPlan Faults { get; } = faults;

    public CommandMenu Commands { get; } = new();

    public BotTexts Texts { get; } = new();

    /// <summary>With privacy mode a bot in a group sees commands, replies to itself and taps only.</summary>
    public bool PrivacyMode { get; set; } = true;

    /// <summary>Replaces the token's secret; the old token is unauthorized from now on.</summary>
    public void Revoke(string secret) => Volatile.Write(ref _secret, secret);
}
