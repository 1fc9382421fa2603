namespace TelegramEmulator.Control;

/// <summary>The control interface: what people can do, and faults. Tests, benchmarks and the chat page use it.</summary>
public static class ControlEndpoints
{
    public static void MapControl(this WebApplication app)
    {
        app.MapOpenApi("/_control/{documentName}.json");

        var control = app.MapGroup("/_control").AddEndpointFilter<RefusalFilter>();
        control.MapPeople();
        control.MapChats();
        control.MapMembers();
        control.MapTopics();
        control.MapMessages();
        control.MapContents();
        control.MapBots();
        control.MapFaults();
        control.MapChanges();
    }
}
