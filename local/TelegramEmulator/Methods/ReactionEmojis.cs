namespace TelegramEmulator.Methods;

/// <summary>The emoji that Telegram takes as reactions; source: ReactionTypeEmoji in the Bot API's documentation.</summary>
public static class ReactionEmojis
{
    private static readonly HashSet<string> All =
    [
        .. ("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 " +
            "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡").Split(' '),
    ];

    /// <summary>Knows an emoji also with the mark that asks for its colourful form.</summary>
    public static bool Contains(string emoji) => All.Contains(emoji.Replace("\uFE0F", "", StringComparison.Ordinal));
}
