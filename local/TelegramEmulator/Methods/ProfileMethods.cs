using TelegramEmulator.Calls;

namespace TelegramEmulator.Methods;

/// <summary>Who is who: getMe, getChat.</summary>
public sealed class ProfileMethods(ChatAccess access) : IMethodGroup
{
    public void AddTo(MethodTable table) => table
        .Add("getMe", call => new(BotProfile.Of(call.Bot)))
        .Add("getChat", call => new(access.Find(call).Chat));
}
