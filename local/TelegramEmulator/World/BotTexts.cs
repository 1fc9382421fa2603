using System.Collections.Immutable;
using System.Text.Json;

namespace TelegramEmulator.World;

/// <summary>What a bot says about itself per language, and its menu button per chat.</summary>
public sealed class BotTexts
{
    private ImmutableDictionary<string, string> _texts = ImmutableDictionary<string, string>.Empty;
    private ImmutableDictionary<string, JsonElement> _buttons = ImmutableDictionary<string, JsonElement>.Empty;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Texts by kind and language, as <c>description/ru</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Menu buttons by chat id; the empty one is for all others.</summary>
    public IReadOnlyDictionary<string, JsonElement> Buttons => _buttons;

    /// <summary>A text in a language, which is empty for everybody without a text of their own.</summary>
    public string? Find(string kind, string language) => _texts.GetValueOrDefault($"{kind}/{language}");

    /// <summary>What a person sees.</summary>
    public string? ShownTo(Person person, string kind)
    {
        var language = person.Profile.LanguageCode is { Length: >= 2 } code ? code[..2] : "";
        return Find(kind, language) ?? Find(kind, "");
    }

    /// <summary>Sets a text; an empty one removes it.</summary>
    public void Set(string kind, string language, string text)
    {
        ImmutableInterlocked.Update(
            ref _texts, all => text.Length > 0 ? all.SetItem($"{kind}/{language}", text) : all.Remove($"{kind}/{language}"));
        Version++;
    }

    public void SetButton(string chat, JsonElement button)
    {
        ImmutableInterlocked.Update(ref _buttons, all => all.SetItem(chat, button));
        Version++;
    }

    public void Restore(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, JsonElement> buttons) =>
        (_texts, _buttons) = (texts.ToImmutableDictionary(), buttons.ToImmutableDictionary());
}
