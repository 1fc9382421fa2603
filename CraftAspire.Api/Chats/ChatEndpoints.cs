using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Chats;

internal static class ChatEndpoints
{
    public static void AddChats(this IHostApplicationBuilder builder) => builder.Services.AddScoped<ChatMover>();

    public static void MapChats(this IEndpointRouteBuilder app) => app.MapPut("/chats/{chatId:long}/successor", Succeed)
        .WithName("SucceedChat")
        .WithTags("Chats")
        .WithSummary("Gives a chat's games to the chat that it has become")
        .WithDescription("For the bot only: Telegram gives a group another id when it becomes a supergroup.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .RequireBot();

    private static async Task<Results<NoContent, ProblemHttpResult>> Succeed(
        long chatId, ChatSuccessor successor, ChatMover mover, CancellationToken cancellationToken)
    {
        if (successor.ChatId == 0 || successor.ChatId == chatId)
            return GameProblems.InvalidRequest("chatId", "“chatId” is the id of another chat.");

        await mover.MoveAsync(chatId, successor.ChatId, cancellationToken);
        return TypedResults.NoContent();
    }
}
