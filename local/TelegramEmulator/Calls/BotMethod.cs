namespace TelegramEmulator.Calls;

/// <summary>One method of the Bot API.</summary>
/// <exception cref="BotApiException">The call is refused.</exception>
public delegate ValueTask<BotAnswer> BotMethod(BotCall call, CancellationToken cancellationToken);
