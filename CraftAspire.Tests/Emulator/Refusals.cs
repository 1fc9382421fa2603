namespace CraftAspire.Tests.Emulator;

/// <summary>
/// A refused call, and Telegram's words for it. $ada stands for a person who has written, $mail for the bot's message to her, $photo for
/// its photo.
/// </summary>
public static class Refusals
{
    private const string Bad = "Bad Request: ";
    private const string Entities = Bad + "can't parse entities: ";
    private const string Keyboard = """{"chat_id":$ada,"text":"x","reply_markup":{"inline_keyboard":[[BUTTON]]}}""";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "sendMessage", """{"text":"x"}""", Bad + "chat_id is empty" },
        { "sendMessage", """{"chat_id":424242,"text":"x"}""", Bad + "chat not found" },
        { "sendMessage", """{"chat_id":"@nowhere","text":"x"}""", Bad + "chat not found" },
        { "sendMessage", """{"chat_id":$ada,"text":"x","message_thread_id":7}""", Bad + "message thread not found" },
        { "sendMessage", """{"chat_id":$ada}""", Bad + "message text is empty" },
        { "sendMessage", """{"chat_id":$ada,"text":" \n "}""", Bad + "text must be non-empty" },
        { "sendMessage", """{"chat_id":$ada,"text":"$long"}""", Bad + "message is too long" },
        { "sendMessage", """{"chat_id":$ada,"text":"x","parse_mode":"bbcode"}""", Bad + "unsupported parse_mode" },
        { "sendMessage", """{"chat_id":$ada,"text":"x","reply_parameters":{"message_id":999}}""", Bad + "message to be replied not found" },
        { "sendMessage", Html("é<x>"), Entities + "Unsupported start tag \"x\" at byte offset 2" },
        { "sendMessage", Html("💧<b"), Entities + "Unclosed start tag at byte offset 4" },
        { "sendMessage", Html("<b>x"), Entities + "Can't find end tag corresponding to start tag \"b\"" },
        { "sendMessage", Html("x</b>"), Entities + "Unexpected end tag at byte offset 1" },
        { "sendMessage", Html("<b>x</i>"), Entities + "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"" },
        { "sendMessage", MarkdownV2("a.b"), Entities + "Character '.' is reserved and must be escaped with the preceding '\\'" },
        { "sendMessage", MarkdownV2("💧*b"), Entities + "Can't find end of Bold entity at byte offset 4" },
        { "sendMessage", """{"chat_id":$ada,"text":"x","reply_markup":[]}""", Bad + "object expected as reply markup" },
        {
            "sendMessage", Buttons("""{"text":"x"}"""),
            Bad + "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        },
        { "sendMessage", Buttons("""{"text":" ","callback_data":"x"}"""), Bad + "inline keyboard button text must be non-empty" },
        { "sendMessage", Buttons("""{"text":"x","callback_data":"водаводаводаводаводаводаводаводав"}"""), Bad + "BUTTON_DATA_INVALID" },
        {
            "sendMessage", Buttons("""{"text":"x","url":"no way"}"""),
            Bad + "inline keyboard button URL 'no way' is invalid: Wrong HTTP URL"
        },
        {
            "sendMessage", Buttons("""{"text":"x","web_app":{"url":"http://a.com"}}"""),
            Bad + "inline keyboard button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed"
        },
        {
            "sendMessage", Buttons(string.Join(',', Enumerable.Repeat("""{"text":"x","callback_data":"x"}""", 9))),
            Bad + "reply markup is too long"
        },
        { "editMessageText", """{"chat_id":$ada,"text":"x"}""", Bad + "message identifier is not specified" },
        { "editMessageText", """{"chat_id":$ada,"message_id":999,"text":"x"}""", Bad + "message to edit not found" },
        { "editMessageText", """{"chat_id":$ada,"message_id":1,"text":"x"}""", Bad + "message can't be edited" },
        { "editMessageText", """{"chat_id":$ada,"message_id":$photo,"text":"x"}""", Bad + "there is no text in the message to edit" },
        {
            "editMessageText", """{"chat_id":$ada,"message_id":$mail,"text":"<b>mail</b>","parse_mode":"HTML"}""",
            Bad + "message is not modified: specified new message content and reply markup are exactly the same as "
                + "a current content and reply markup of the message"
        },
        { "deleteMessage", """{"chat_id":$ada,"message_id":999}""", Bad + "message to delete not found" },
        {
            "answerCallbackQuery", """{"callback_query_id":"12"}""",
            Bad + "query is too old and response timeout expired or query ID is invalid"
        },
        { "setMyCommands", """{"commands":"{"}""", Bad + "can't parse commands JSON object" },
        { "setMyCommands", """{"commands":[{"command":"Upper","description":"x"}]}""", Bad + "BOT_COMMAND_INVALID" },
        { "setMyCommands", """{"commands":[{"command":"fine","description":" "}]}""", Bad + "BOT_COMMAND_DESCRIPTION_INVALID" },
        { "sendPhoto", """{"chat_id":$ada}""", Bad + "there is no photo in the request" },
        { "sendPhoto", """{"chat_id":$ada,"photo":"nonsense"}""", Bad + "wrong file identifier/HTTP URL specified" },
        { "sendDocument", """{"chat_id":$ada}""", Bad + "there is no document in the request" },
        { "getFile", "{}", Bad + "file_id not specified" },
        { "getFile", """{"file_id":"nonsense"}""", Bad + "invalid file_id" },
        { "sendChatAction", """{"chat_id":$ada,"action":"dancing"}""", Bad + "wrong parameter action in request" },
        {
            "setMessageReaction", """{"chat_id":$ada,"message_id":999,"reaction":[{"type":"emoji","emoji":"👍"}]}""",
            Bad + "message to react not found"
        },
        { "setMessageReaction", """{"chat_id":$ada,"message_id":1,"reaction":[{"type":"emoji","emoji":"🦖"}]}""", Bad + "REACTION_INVALID" },
        { "setWebhook", """{"url":"ftp://a.com"}""", Bad + "invalid webhook URL specified" },
        { "setWebhook", """{"url":"https://a.com","secret_token":"not allowed!"}""", Bad + "secret token contains unallowed characters" },
        { "fly", "{}", "Not Found: method not found" },
    };

    private static string Html(string text) => $$"""{"chat_id":$ada,"text":"{{text}}","parse_mode":"HTML"}""";

    private static string MarkdownV2(string text) => $$"""{"chat_id":$ada,"text":"{{text}}","parse_mode":"MarkdownV2"}""";

    private static string Buttons(string buttons) => Keyboard.Replace("BUTTON", buttons);
}
