using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CraftAspire.Api.ApiPage;

/// <summary>Puts the groups of calls in the order in which one plays: first a session, then combinations, last what admins do.</summary>
internal sealed class GroupsInPlay : IOpenApiDocumentTransformer
{
    private static readonly string[] Order =
    [
        "Sessions", "Combining", "Collection", "Elements", "Rating", "Players", "Second factor", "Moderation", "Statistics", "Recipes",
        "Settings", "Roles", "Audit", "Chats", "Heartbeat",
    ];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        // The set keeps the order in which it was filled.
        document.Tags = document.Tags?.OrderBy(tag => Place(tag.Name)).ToHashSet();
        return Task.CompletedTask;
    }

    // A group that nobody has placed yet comes last.
    private static int Place(string? name) => Array.IndexOf(Order, name) is >= 0 and var place ? place : Order.Length;
}
