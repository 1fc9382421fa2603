using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Durability;

namespace CraftAspire.Bot.Features.Security;

/// <summary>Takes the picture of an authenticator's key out of the chat.</summary>
internal sealed class ExpiredSecret : IDueHandler
{
    public string Kind => OutboxSending.Expiry;

    public Task RunAsync(Turn turn, string payload, CancellationToken cancellationToken)
    {
        turn.Delete(int.Parse(payload, CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }
}
