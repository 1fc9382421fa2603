using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>How a group becomes a supergroup: a new id, the same members, and two messages that tell of it.</summary>
public sealed class Migration(EmulatedTelegram telegram, Messenger messenger)
{
    /// <summary>Upgrades a group. Calls for the old id are refused with the new one from now on.</summary>
    public Room Migrate(Room group, MigrationOrder order)
    {
        var supergroup = telegram.AddGroup(RoomKind.Supergroup, group.Chat.Title ?? "", null, group.People, group.Bots);
        foreach (var (id, standing) in group.Standings)
        {
            supergroup.Put(id, standing);
        }

        if (order is MigrationOrder.NewFirst or MigrationOrder.NewOnly)
            TellNew();
        if (order is MigrationOrder.OldFirst or MigrationOrder.NewFirst or MigrationOrder.OldOnly)
            TellOld();
        group.MigratedTo = supergroup.Chat.Id;
        if (order is MigrationOrder.OldFirst)
            TellNew();
        messenger.Announce(group, ChangeKind.Chat);
        return supergroup;

        void TellOld() => messenger.Post(group, to => Service(to) with
        {
            From = group.People.First().Profile,
            MigrateToChatId = supergroup.Chat.Id,
        });

        // In the new group nobody in person speaks: the message comes from the group itself.
        void TellNew() => messenger.Post(supergroup, to => Service(to) with
        {
            From = SpecialSenders.Group,
            SenderChat = to.Chat,
            MigrateFromChatId = group.Chat.Id,
        });
    }

    private static Message Service(Room room) => new() { MessageId = 0, Date = 0, Chat = room.Chat };
}
