using System.Text.Json;
using System.Text.RegularExpressions;

namespace CraftAspire.Api.Problems;

/// <summary>
/// Explains a request that the framework could not read: which value is missing or wrong, in words without the framework's own.
/// </summary>
internal static partial class RequestErrors
{
    /// <summary>The errors by the value's name; empty where no single value is wrong.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(BadHttpRequestException request)
    {
        if (request.InnerException is JsonException json)
            return OfJson(json);

        return Parameter.Match(request.Message) is { Success: true, Groups: [_, var name] }
            ? Error(name.Value, request.Message.StartsWith("Required", StringComparison.Ordinal) ? "is missing" : "has a wrong value")
            : new Dictionary<string, string[]>();
    }

    /// <summary>A sentence for a request without a single wrong value.</summary>
    public static string General(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is too long.",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, with the header Content-Type: application/json.",
        _ => "The body must be a JSON object as the API page describes it.",
    };

    private static Dictionary<string, string[]> OfJson(JsonException json)
    {
        var missing = Missing.Match(json.Message);
        if (missing.Success)
            return missing.Groups["name"].Captures.ToDictionary(name => name.Value, name => Sentence(name.Value, "is missing"));

        return Member.Match(json.Path ?? "") is { Success: true, Groups: [_, var member] }
            ? Error(member.Value, "has a wrong value")
            : new Dictionary<string, string[]>();
    }

    private static Dictionary<string, string[]> Error(string name, string what) => new() { [name] = Sentence(name, what) };

    private static string[] Sentence(string name, string what) => [$"“{name}” {what}."];

    // The framework names the parameter with its type: "Nullable<int> limit".
    [GeneratedRegex("parameter \"(?:[^\"]* )?(\\w+)\"")]
    private static partial Regex Parameter { get; }

    // "… was missing required properties including: 'first', 'second'."
    [GeneratedRegex("""missing\ required\ properties.*?:(?:\s*'(?<name>\w+)'[,;.]?)+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Missing { get; }

    // The last member of a path such as $.interactions[0].kind.
    [GeneratedRegex("""\.(\w+)(?:\[\d+\])*$""")]
    private static partial Regex Member { get; }
}
