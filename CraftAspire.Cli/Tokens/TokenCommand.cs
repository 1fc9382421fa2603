using System.CommandLine;

namespace CraftAspire.Cli.Tokens;

/// <summary><c>craft token</c>: what a person needs to call the services by hand.</summary>
internal static class TokenCommand
{
    public static Command Create() => new("token", "Print a key or token for calling a service by hand, for example with curl.") { Inference(), Player() };

    private static Command Inference()
    {
        var command = new Command("inference", "The API key of the model server.");
        command.SetAction(_ => Console.WriteLine(UserSecrets.Parameter("inference-api-key")));

        return command;
    }

    private static Command Player()
    {
        var player = new Argument<long>("id") { Description = "The player's Telegram user id." };
        var chat = new Option<long?>("--chat") { Description = "The Telegram group whose session is meant." };
        var command = new Command("player", "A token for the Api in a player's name, good for two minutes.") { player, chat };
        command.SetAction(arguments => Console.WriteLine(
            PlayerToken.Create(UserSecrets.Parameter("token-key"), arguments.GetRequiredValue(player), arguments.GetValue(chat))));

        return command;
    }
}
