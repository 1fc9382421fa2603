using System.Text.Json;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CraftAspire.Api.ApiPage;

/// <summary>Adds an example to every type, and documents that an element is a number or a string.</summary>
internal sealed class SchemaExamples : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(ElementReference))
        {
            schema.Type = JsonSchemaType.Integer | JsonSchemaType.String;
            schema.Description = "The id (a number) or the name (a string) of an element.";
        }

        if (PageExamples.Of(type) is { } example)
            schema.Examples = [JsonSerializer.SerializeToNode(example, type, context.JsonTypeInfo.Options)!];

        return Task.CompletedTask;
    }
}
