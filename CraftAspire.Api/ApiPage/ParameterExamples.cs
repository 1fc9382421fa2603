using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CraftAspire.Api.ApiPage;

/// <summary>Adds an example to every parameter, so each call of the page works as it stands while a game is on.</summary>
internal sealed class ParameterExamples : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, JsonNode> Examples = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = 1,
        ["telegramId"] = 42,
        ["chatId"] = -42,
        ["name"] = "Water",
        ["search"] = "wat",
        ["sort"] = "name",
        ["favourites"] = false,
        ["base"] = false,
        ["group"] = false,
        ["limit"] = 20,
        ["period"] = "all",
        ["top"] = 10,
        ["Idempotency-Key"] = "tap-4711",
        ["first"] = "Water",
        ["second"] = "Fire",
        ["playerId"] = 1,
        ["version"] = 1,
        ["word"] = "spam",
        ["language"] = "ru",
        ["from"] = "2025-01-01",
        ["to"] = "2025-01-07",
    };

    // An element that a player has made; the first four are base elements.
    private static readonly Dictionary<string, JsonNode> OtherIds = new() { ["React"] = 5 };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name is "id" && OtherIds.TryGetValue(operation.OperationId ?? "", out var id))
                parameter.Example = id.DeepClone();
            else if (Examples.TryGetValue(parameter.Name ?? "", out var example))
                parameter.Example = example.DeepClone();
        }

        return Task.CompletedTask;
    }
}
