using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Who is who: getMe, getUserProfilePhotos.</summary>
public sealed class ProfileMethods(EmulatedTelegram telegram) : IMethodGroup
{
    public void AddTo(MethodTable table) => table
        .Add("getMe", call => new(BotProfile.Of(call.Bot)))
        .Add("getUserProfilePhotos", Photos);

    // People here have no pictures but letters.
    private BotAnswer Photos(BotCall call) => telegram.FindPerson(call.Number("user_id")) is null
        ? throw BotApiException.BadRequest("invalid user_id specified")
        : new(new { total_count = 0, photos = Array.Empty<object>() });
}
