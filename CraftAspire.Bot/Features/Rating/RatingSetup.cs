using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Rating;

internal static class RatingSetup
{
    public static void AddRating(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<RatingCommand>();
    }
}
