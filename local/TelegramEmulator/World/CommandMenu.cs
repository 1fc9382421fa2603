using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>A bot's commands per scope and language.</summary>
public sealed class CommandMenu
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<BotCommand>> _commands = [];

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>All menus, for keeping them.</summary>
    public IReadOnlyList<SavedMenu> Saved()
    {
        lock (_gate)
        {
            return [.. _commands.Select(each => new SavedMenu(each.Key.Scope, each.Key.Language, each.Value))];
        }
    }

    public void Restore(IEnumerable<SavedMenu> menus)
    {
        lock (_gate)
        {
            foreach (var menu in menus)
            {
                _commands[(menu.Scope, menu.Language)] = menu.Commands;
            }
        }
    }

    public IReadOnlyList<BotCommand> Get(CommandScope scope, string language)
    {
        lock (_gate)
        {
            return _commands.GetValueOrDefault((scope.Key, language), []);
        }
    }

    public void Set(CommandScope scope, string language, IReadOnlyList<BotCommand> commands)
    {
        lock (_gate)
        {
            Version++;
            if (commands.Count == 0)
                _commands.Remove((scope.Key, language));
            else
                _commands[(scope.Key, language)] = commands;
        }
    }

    /// <summary>What a person sees in a chat: the narrowest scope that has commands, in the person's language or in none.</summary>
    public IReadOnlyList<BotCommand> ShownTo(Person person, Room room)
    {
        var language = person.Profile.LanguageCode is { Length: >= 2 } code ? code[..2] : "";
        lock (_gate)
        {
            foreach (var scope in CommandScope.Narrowing(room, person))
            {
                if (_commands.TryGetValue((scope.Key, language), out var own) || _commands.TryGetValue((scope.Key, ""), out own))
                    return own;
            }
        }

        return [];
    }
}
