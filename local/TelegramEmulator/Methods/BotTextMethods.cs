using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>What a bot says about itself: its name, descriptions, menu button and the rights that it asks for.</summary>
public sealed class BotTextMethods(EmulatedTelegram telegram, Messenger messenger) : IMethodGroup
{
    private static readonly JsonElement DefaultButton = JsonSerializer.SerializeToElement(new { type = "commands" });

    public void AddTo(MethodTable table) => table
        .Add("setMyName", call => Set(call, "name", 64))
        .Add("getMyName", call => new(new { name = Find(call, "name") is { Length: > 0 } name ? name : call.Bot.Profile.FirstName }))
        .Add("setMyDescription", call => Set(call, "description", 512))
        .Add("getMyDescription", call => new(new { description = Find(call, "description") }))
        .Add("setMyShortDescription", call => Set(call, "short_description", 120))
        .Add("getMyShortDescription", call => new(new { short_description = Find(call, "short_description") }))
        .Add("setChatMenuButton", SetButton)
        .Add("getChatMenuButton", call => new(Button(call)))
        .Add("setMyDefaultAdministratorRights", SetRights)
        .Add("getMyDefaultAdministratorRights", call => new(AdministratorRights(call)))
        .Add("logOut", _ => BotAnswer.True)
        .Add("close", _ => BotAnswer.True);

    private BotAnswer Set(BotCall call, string kind, int longest)
    {
        var text = call.Text(kind).Trim();
        if (text.Length > longest)
            throw BotApiException.BadRequest($"{kind.Replace('_', ' ')} is too long");

        call.Bot.Texts.Set(kind, CommandMethods.Language(call), text);
        foreach (var room in telegram.Rooms.Where(each => each.Has(call.Bot)))
        {
            messenger.Announce(room, ChangeKind.Commands);
        }

        return BotAnswer.True;
    }

    private static string Find(BotCall call, string kind)
    {
        var language = CommandMethods.Language(call);
        return call.Bot.Texts.Find(kind, language) ?? call.Bot.Texts.Find(kind, "") ?? "";
    }

    private static BotAnswer SetButton(BotCall call)
    {
        var button = call.Json("menu_button", "menu button") ?? DefaultButton;
        var type = button.ValueKind is JsonValueKind.Object && button.TryGetProperty("type", out var given) ? given.ToString() : "";
        if (type is not ("default" or "commands" or "web_app"))
            throw BotApiException.BadRequest("can't parse MenuButton: unsupported type specified");

        call.Bot.Texts.SetButton(call.Text("chat_id"), type == "default" ? DefaultButton : button);
        return BotAnswer.True;
    }

    private static JsonElement Button(BotCall call) =>
        call.Bot.Texts.Buttons.TryGetValue(call.Text("chat_id"), out var own) || call.Bot.Texts.Buttons.TryGetValue("", out own)
            ? own
            : DefaultButton;

    private static BotAnswer SetRights(BotCall call)
    {
        var rights = call.Json("rights", "administrator rights");
        call.Bot.Texts.Set(RightsKind(call), "", rights is { ValueKind: JsonValueKind.Object } given ? given.GetRawText() : "");
        return BotAnswer.True;
    }

    private static Dictionary<string, bool> AdministratorRights(BotCall call)
    {
        var all = call.Flag("for_channels") ? Rights.OfChannelAdministrators : Rights.OfAdministrators;
        var set = call.Bot.Texts.Find(RightsKind(call), "") is { } text ? JsonElement.Parse(text) : default;
        return all.Prepend("is_anonymous").ToDictionary(
            each => each,
            each =>
                set.ValueKind is JsonValueKind.Object && set.TryGetProperty(each, out var value) && value.ValueKind is JsonValueKind.True);
    }

    private static string RightsKind(BotCall call) => call.Flag("for_channels") ? "channel_rights" : "rights";
}
