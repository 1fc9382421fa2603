using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CraftAspire.Api.ApiPage;

/// <summary>Tells in the document that every call needs a player's token and where to get one.</summary>
internal sealed class BearerToken : IOpenApiDocumentTransformer
{
    private const string Name = "player";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "CraftAspire: the game API";
        document.Info.Description = "Errors are problem details (RFC 9457) with a stable type. "
            + "The dashboard's command *Player's token* of the resource api makes a token for trying; it is valid for two minutes.";

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Name] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A player's token.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Name, document)] = [] }];
        return Task.CompletedTask;
    }
}
