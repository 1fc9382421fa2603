using TelegramEmulator.Control;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class A_migration
{
    private const string To = "migrate_to_chat_id";
    private const string From = "migrate_from_chat_id";

    [Theory]
    [InlineData(MigrationOrder.OldFirst, new[] { To, From })]
    [InlineData(MigrationOrder.NewFirst, new[] { From, To })]
    [InlineData(MigrationOrder.OldOnly, new[] { To })]
    [InlineData(MigrationOrder.NewOnly, new[] { From })]
    [InlineData(MigrationOrder.Silent, new string[0])]
    public async Task is_told_in_the_order_that_was_asked_for(MigrationOrder order, string[] told)
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var group = await world.NewGroup("Alchemists", ada);
        await group.Appoint(world.BotId, new NewRole { Role = Role.Administrator }, isBot: true);

        var supergroup = await group.Migrates(order);

        var messages = await bot.Messages();
        messages.Select(each => each.TryGetProperty(To, out _) ? To : each.TryGetProperty(From, out _) ? From : null).OfType<string>()
            .ShouldBe(told);
        var refusal = await bot.Call("sendMessage", new { chat_id = group.Id, text = "x" });
        refusal.Body.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64().ShouldBe(supergroup.Id);
        (await bot.Call("getChatMember", new { chat_id = supergroup.Id, user_id = ada.Id })).Result.GetProperty("status").GetString()
            .ShouldBe("creator");
        (await bot.Call("getChatMember", new { chat_id = supergroup.Id, user_id = world.BotId })).Result.GetProperty("status").GetString()
            .ShouldBe("administrator");
    }

    [Fact]
    public async Task is_told_in_the_new_group_by_the_group_and_no_person()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var group = await world.NewGroup("Alchemists", await world.NewPerson());

        var supergroup = await group.Migrates();

        var message = (await bot.Messages())[^1];
        message.GetProperty(From).GetInt64().ShouldBe(group.Id);
        message.GetProperty("from").GetProperty("id").GetInt64().ShouldBe(1087968824);
        message.GetProperty("sender_chat").GetProperty("id").GetInt64().ShouldBe(supergroup.Id);
    }
}
