namespace TelegramEmulator.Updates;

/// <summary>The kinds of updates: which a bot gets unless it asks otherwise, and how long each is kept.</summary>
public static class UpdateKinds
{
    /// <summary>Kinds that a bot must ask for by name.</summary>
    private static readonly HashSet<string> OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    public static bool IsDefault(string kind) => !OnRequest.Contains(kind);

    /// <summary>How long an undelivered update is kept.</summary>
    public static TimeSpan Lifetime(string kind) => kind switch
    {
        "callback_query" or "pre_checkout_query" or "shipping_query" => TimeSpan.FromSeconds(150),
        "inline_query" => TimeSpan.FromSeconds(30),
        "chosen_inline_result" => TimeSpan.FromSeconds(600),
        _ => TimeSpan.FromHours(24),
    };
}
