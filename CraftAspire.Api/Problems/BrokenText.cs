using System.Collections;
using System.Reflection;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Problems;

/// <summary>
/// Refuses text that Postgres cannot store or that was broken on its way: NUL, unpaired surrogates, and what stands for invalid UTF-8.
/// </summary>
internal static class BrokenText
{
    /// <summary>Checks every text of a request, in the body, the path and the query, before the endpoint runs.</summary>
    public static RouteGroupBuilder RefuseBrokenText(this RouteGroupBuilder endpoints) =>
        endpoints.AddEndpointFilterFactory((endpoint, next) =>
    {
        (int Index, string Name)[] texts =
        [
            .. endpoint.MethodInfo.GetParameters()
                .Select((parameter, index) => (Index: index, Name: parameter.Name!, Type: parameter.ParameterType))
                .Where(parameter => HoldsText(parameter.Type))
                .Select(parameter => (parameter.Index, parameter.Name)),
        ];
        if (texts is [])
            return next;

        return context =>
        {
            foreach (var (index, name) in texts)
            {
                if (FindBroken(name, context.Arguments[index]) is { } broken)
                {
                    var problem = GameProblems.InvalidRequest(broken, $"“{broken}” has characters that cannot be stored.");
                    return ValueTask.FromResult<object?>(problem);
                }
            }

            return next(context);
        };
    });

    private static bool HoldsText(Type type) => type == typeof(string) || type.Assembly == typeof(GameProblem).Assembly;

    // The name of the first broken text; null without one.
    private static string? FindBroken(string name, object? value) => value switch
    {
        null => null,
        string text => IsBroken(text) ? name : null,
        ElementReference element => FindBroken(name, element.Name),
        IEnumerable items => items.Cast<object?>().Select(item => FindBroken(name, item)).FirstOrDefault(broken => broken is not null),
        _ when !HoldsText(value.GetType()) || value is Enum => null,
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => FindBroken(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property.GetValue(value)))
            .FirstOrDefault(broken => broken is not null),
    };

    private static bool IsBroken(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\0' or '\uFFFD')
                return true;
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return true;
            index++;
        }

        return false;
    }
}
