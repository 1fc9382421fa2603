using TelegramEmulator.Files;
using TelegramEmulator.Webhooks;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>The state that survives a restart. Pending taps do not, because they expire within seconds.</summary>
public sealed record Snapshot(
    IReadOnlyList<SavedBot> Bots, IReadOnlyList<SavedPerson> People, IReadOnlyList<SavedRoom> Rooms, IReadOnlyList<StoredFile> Files)
{
    public static Snapshot Of(EmulatedTelegram telegram) => new(
        [.. telegram.Bots.All.Select(SavedBot.Of)],
        [.. telegram.People.Select(each => new SavedPerson(each.Profile, each.IsDeactivated))],
        [.. telegram.Rooms.Select(SavedRoom.Of)],
        [.. telegram.Files.All()]);

    /// <summary>A mark that changes with the state. It is cheap, because the keeper reads it every few seconds.</summary>
    public static string Mark(EmulatedTelegram telegram) => string.Join(
        '/', telegram.Bots.All.Select(
            bot =>
                $"{bot.Id} {bot.Secret} {bot.PrivacyMode} {bot.Commands.Version} {bot.Texts.Version} "
                + $"{bot.Webhook.Current} {bot.Updates.Mark}")
            .Append(
                $"{telegram.Feed.Version} {telegram.People.Count()} {telegram.Rooms.Count()} "
                + $"{telegram.Rooms.Count(each => each.IsReadOnly)} {telegram.People.Count(each => each.IsDeactivated)}"));

    public void RestoreInto(EmulatedTelegram telegram, WebhookSender webhooks)
    {
        foreach (var person in People)
        {
            var (id, first, last, username, language) =
                (
                    person.Profile.Id,
                    person.Profile.FirstName,
                    person.Profile.LastName,
                    person.Profile.Username,
                    person.Profile.LanguageCode);
            telegram.AddPerson(id, first, last, username, language).IsDeactivated = person.IsDeactivated;
        }

        foreach (var file in Files)
        {
            telegram.Files.Restore(file);
        }

        foreach (var bot in Bots)
        {
            bot.RestoreInto(telegram, webhooks);
        }

        foreach (var room in Rooms)
        {
            room.RestoreInto(telegram);
        }
    }
}
