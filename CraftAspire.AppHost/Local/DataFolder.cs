using LocalProgram;

namespace CraftAspire.AppHost.Local;

/// <summary>The folder that keeps chats, passwords and players' data on this machine.</summary>
internal static class DataFolder
{
    /// <summary>Closes it to everybody else on the machine before anything starts.</summary>
    public static void CloseDataFolder(this IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Eventing.Subscribe<BeforeStartEvent>((_, _) =>
            {
                PrivateFolder.Ensure(settings.DataDirectory, isPassage: true);

                return Task.CompletedTask;
            });
        }
    }
}
