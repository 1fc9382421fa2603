using System.Text.Json.Serialization.Metadata;
using CraftAspire.Api.Game;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Languages;

/// <summary>
/// Names elements in the caller's language wherever an answer holds one: when it is written as JSON, so that no feature needs to think of
/// it. Calls for moderators and admins answer with the elements' own names.
/// </summary>
internal sealed class AnswerLanguage(IHttpContextAccessor contexts) : IConfigureOptions<JsonOptions>
{
    public void Configure(JsonOptions options) => options.SerializerOptions.TypeInfoResolver =
        (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(NameInLanguage);

    private void NameInLanguage(JsonTypeInfo type)
    {
        if (type.Type != typeof(Element))
            return;

        var name = type.Properties.Single(property =>
            string.Equals(property.Name, nameof(Element.Name), StringComparison.OrdinalIgnoreCase));
        name.Get = element => NameOf((Element)element);
    }

    private string NameOf(Element element) =>
        contexts.HttpContext?.Features.Get<Spoken>() is { } spoken
            ? spoken.Names.NameOf(ElementKey.Of(element.Name), spoken.Language) ?? element.Name
            : element.Name;

    /// <summary>The language of an answer and its names.</summary>
    internal sealed record Spoken(DisplayNameList Names, string Language);
}

internal static class LanguagesSetup
{
    public static void AddLanguages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<DisplayNames>();
        builder.Services.AddSingleton<IConfigureOptions<JsonOptions>, AnswerLanguage>();
    }

    /// <summary>Answers of these endpoints name elements in the caller's language.</summary>
    public static RouteGroupBuilder NameInTheCallersLanguage(this RouteGroupBuilder endpoints) =>
        endpoints.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var isForRoles = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null) is true;
            if (!isForRoles && Caller.From(http.User)?.Language is { } language)
            {
                var names = await http.RequestServices.GetRequiredService<DisplayNames>().CurrentAsync(http.RequestAborted);
                http.Features.Set(new AnswerLanguage.Spoken(names, language));
            }

            return await next(context);
        });
}
