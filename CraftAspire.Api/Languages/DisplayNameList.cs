using CraftAspire.Api.Game;

namespace CraftAspire.Api.Languages;

/// <summary>The names of elements in other languages than the game's own. An element is known by its key in all of them.</summary>
internal sealed class DisplayNameList
{
    private readonly Dictionary<(string Language, string Key), string> _names = [];
    private readonly Dictionary<(string Language, string Name), string> _keys = [];

    /// <param name="names">Of two names for an element the later counts, of two elements with a name the earlier.</param>
    public DisplayNameList(IEnumerable<DisplayName> names)
    {
        foreach (var name in names)
            _names[(name.Language, name.Key)] = name.Name;
        foreach (var ((language, key), name) in _names)
            _keys.TryAdd((language, Fold(name)), key);
    }

    /// <summary>The name of an element; null when it has none in that language.</summary>
    public string? NameOf(string key, string language) => _names.GetValueOrDefault((language, key));

    /// <summary>The keys of elements that are called so, those in <paramref name="language"/> first.</summary>
    public IEnumerable<string> KeysOf(string name, string? language)
    {
        var folded = Fold(name);
        foreach (var spoken in DisplayLanguage.All.OrderByDescending(spoken => spoken == language))
        {
            if (_keys.TryGetValue((spoken, folded), out var key))
                yield return key;
        }
    }

    /// <summary>A name as names of one language are compared. Many do not type ё.</summary>
    public static string Fold(string name) => ElementKey.Of(name).Replace('ё', 'е');
}

/// <summary>What an element is called in a language.</summary>
internal sealed record DisplayName(string Key, string Language, string Name);
