using Refit;

namespace CraftAspire.Contracts;

/// <summary>What the bot tells the game about chats, with its own token only.</summary>
public interface IChatApi
{
    /// <summary>
    /// A chat goes on under another id, as a group does that becomes a supergroup: all its sessions are the successor's. Where both play,
    /// the successor's own session ends, or goes when nothing was made in it. Doing it twice changes nothing.
    /// </summary>
    [Put("/chats/{chatId}/successor")]
    Task<IApiResponse> SucceedAsync([Authorize] string token, long chatId, [Body] ChatSuccessor successor,
        CancellationToken cancellationToken = default);
}
