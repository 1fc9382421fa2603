using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Api;

/// <summary>The OpenAPI document, and its calls made as it shows them.</summary>
internal sealed class ApiDocument(JsonNode document)
{
    public static async Task<ApiDocument> Of(HttpClient client) =>
        new(JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative),
            TestContext.Current.CancellationToken))!);

    /// <summary>What can be called.</summary>
    public IReadOnlyList<ApiCall> Calls =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiCall(operation.Value!["operationId"]!.GetValue<string>(), operation.Key, path.Key, operation.Value),
    ];

    /// <summary>Makes the call with the examples that stand beside it; null when it succeeds, else what went wrong.</summary>
    public async Task<string?> Try(HttpClient client, ApiCall call, string token)
    {
        using var request = Request(call);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode)
            return null;

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{call.Id}: {request.Method} {request.RequestUri}: {(int)answer.StatusCode} {text}";
    }

    private HttpRequestMessage Request(ApiCall call)
    {
        var (path, query, headers) = (call.Path, new List<string>(), new List<(string, string)>());
        foreach (var parameter in call.Operation["parameters"]?.AsArray() ?? [])
        {
            var (name, place, example) = (parameter!["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>(),
                parameter["example"]?.ToString());
            if (place is "path")
                path = path.Replace($"{{{name}}}", example.ShouldNotBeNull($"{call.Id} {name}"), StringComparison.Ordinal);
            else if (example is not null && place is "query")
                query.Add($"{name}={Uri.EscapeDataString(example)}");
            else if (example is not null && place is "header")
                headers.Add((name, example));
        }

        var request = new HttpRequestMessage(HttpMethod.Parse(call.Method.ToUpperInvariant()),
            new Uri($"{path}?{string.Join('&', query)}", UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (BodyExample(call) is { } body)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>The example of the call's body; null when it has no body.</summary>
    public JsonNode? BodyExample(ApiCall call)
    {
        if (call.Operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema)
            return null;
        var named = schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!
            : schema;
        return named["examples"].ShouldNotBeNull($"{call.Id} {schema.ToJsonString()}")[0]!;
    }
}
