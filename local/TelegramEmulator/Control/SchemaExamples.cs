using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TelegramEmulator.Faults;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Adds an example to every request, and a first conversation to the document's description.</summary>
internal sealed class SchemaExamples : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private const string FirstSteps =
        "Everything that a person can do on the chat page, and faults, as JSON. A first conversation:\n\n" +
        "1. `POST /_control/people` `{\"first_name\":\"Ada\",\"language_code\":\"en\"}` answers the person with an `id`.\n" +
        "2. `POST /_control/people/{id}/chats` opens the private chat with the first bot and answers its `key`.\n" +
        "3. `POST /_control/chats/{key}/messages` `{\"person\":1001,\"text\":\"/start\"}` writes to the bot.\n" +
        "4. `GET /_control/chats/{key}/changes?after=0&wait_ms=5000` waits for the answer; " +
        "give the `version` back as `after` to wait for the next one.\n" +
        "5. `POST /_control/chats/{key}/messages/{message}/tap` `{\"person\":1001,\"label\":\"Water\"}` taps a button.\n\n" +
        "A chat's key is `bot:person` for a private chat and the chat id for a group. Errors are problem details.";

    private static readonly Dictionary<Type, object> Examples = new object[]
    {
        new NewPerson { FirstName = "Ada", LastName = "Lovelace", Username = "ada", LanguageCode = "en" },
        new NewChat { Title = "Alchemists", People = [1001, 1002] },
        new NewMessage { Person = 1001, Text = "water + fire" },
        new NewContent { Person = 1001, Kind = ContentKind.Voice, Duration = 3 },
        new NewAlbum { Person = 1001, Photos = [[0x89], [0x89]], Caption = "Two at once" },
        new NewVote(1001, [0]),
        new NewTopic { Person = 1001, Name = "Alchemy" },
        new NewRole { Role = Role.Administrator, CustomTitle = "Alchemist" },
        new Tap { Person = 1001, Label = "Water" },
        new NewReaction(1001, "👍"),
        new NewBot { Token = "77:any-letters-and-digits", FirstName = "CraftAspire", Username = "craftaspire_bot" },
        new UpdateFault { Kind = UpdateFaultKind.Delay, Count = 3, DelayMs = 2_000 },
        new MethodFault { Method = "sendMessage", Code = 429, RetryAfter = 5 },
    }.ToDictionary(example => example.GetType());

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (Examples.TryGetValue(type, out var example))
            schema.Examples = [JsonSerializer.SerializeToNode(example, type, context.JsonTypeInfo.Options)!];
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Telegram emulator: people and faults";
        document.Info.Description = FirstSteps;
        return Task.CompletedTask;
    }
}
