using Microsoft.AspNetCore.Http.Json;
using Scalar.AspNetCore;

namespace CraftAspire.Api.ApiPage;

internal static class ApiPageSetup
{
    public static void AddApiPage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(options =>
        {
            options.AddDocumentTransformer<BearerToken>();
            options.AddDocumentTransformer<GroupsInPlay>();
            options.AddOperationTransformer<ParameterExamples>();
            options.AddSchemaTransformer<SchemaExamples>();
        });

        // Writes emoji unescaped: readable, and half the bytes.
        builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.Encoder = ReadableJsonEncoder.Instance);
    }

    /// <summary>Maps the OpenAPI document and the page that shows it, <c>/scalar</c>, to which <c>/</c> leads, in
    /// development only.</summary>
    public static void MapApiPage(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;

        app.MapGet("/", () => TypedResults.Redirect("/scalar")).ExcludeFromDescription().AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference(page => page
            .WithTitle("CraftAspire: the game API")
            .WithDefaultHttpClient(ScalarTarget.Shell, ScalarClient.Curl)
            // The page loads nothing from other servers and reports nothing to them.
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools()).AllowAnonymous();
    }
}
