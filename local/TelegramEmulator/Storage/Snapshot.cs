using TelegramEmulator.Files;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>Everything worth keeping between two runs. What waits for a bot is not part of it: a restart of the emulator is a break in Telegram itself.</summary>
public sealed record Snapshot(
    IReadOnlyList<SavedBot> Bots, IReadOnlyList<User> People, IReadOnlyList<SavedRoom> Rooms, IReadOnlyList<StoredFile> Files)
{
    public static Snapshot Of(EmulatedTelegram telegram) => new(
        [.. telegram.Bots.All.Select(bot => new SavedBot(bot.Profile, bot.Secret, bot.PrivacyMode))],
        [.. telegram.People.Select(each => each.Profile)],
        [.. telegram.Rooms.Select(SavedRoom.Of)],
        [.. telegram.Files.All()]);

    public void RestoreInto(EmulatedTelegram telegram)
    {
        foreach (var bot in Bots)
        {
            telegram.Bots.Add(bot.Profile.Id, bot.Secret, bot.Profile).PrivacyMode = bot.PrivacyMode;
        }

        foreach (var person in People)
        {
            telegram.AddPerson(person.Id, person.FirstName, person.LastName, person.Username, person.LanguageCode);
        }

        foreach (var file in Files)
        {
            telegram.Files.Restore(file);
        }

        foreach (var room in Rooms)
        {
            room.RestoreInto(telegram);
        }
    }
}
