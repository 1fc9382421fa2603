using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Features.Privacy;

/// <summary>/export: a JSON file of everything that the game and the bot store about the one who asks. Alone with the bot only.</summary>
internal sealed class ExportCommand(GameCalls game, OutgoingSeal seal) : IChatCommand
{
    private const string File = "craftaspire.json";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "export";

    public Enum Description => PrivacyPhrase.CommandExport;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (turn.IsGroup)
        {
            turn.Say(turn.Words[Phrase.PrivateOnly]);
            return;
        }

        var answer = await game.AskAsync(api => api.ExportAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<JsonElement>.Ok(var stored))
        {
            turn.Say(turn.Words[Phrase.GameAway]);
            return;
        }

        var all = new JsonObject
        {
            ["game"] = JsonObject.Create(stored),
            ["chat"] = JsonNode.Parse(ChatStateJson.Write(turn.State)),
        };
        var file = new Outgoing.SendFile(File, all.ToJsonString(Readable), turn.Words[PrivacyPhrase.Exported]);
        turn.Send(seal.Close(file, turn.Update.ChatId));
    }
}
