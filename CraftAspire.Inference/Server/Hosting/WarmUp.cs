using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CraftAspire.Inference.Llama;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>
/// Sends requests to the server's own endpoint before it says that it is ready: it does answer, and no caller waits for what every first
/// answer needs, such as compiled code, a pattern's masks and the beginning of the usual prompt. A file with chat requests beside the model
/// (<c>{model}.warmup.json</c>) or the setting <c>Inference:WarmUpPath</c> names the requests; without one, it is a greeting.
/// </summary>
internal sealed partial class WarmUp(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<InferenceOptions> options,
    IHostEnvironment environment,
    ILogger<WarmUp> logger)
{
    private const int Rounds = 2;
    private const int MostTries = 4;

    /// <summary>Takes as long as the model needs.</summary>
    /// <exception cref="InvalidOperationException">The model does not answer, or the file is wrong.</exception>
    public async Task RunAsync(string modelName, string modelPath, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (Address() is not { } address)
            return;

        // Kestrel's certificate for development names localhost only; nothing but this server listens there.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        foreach (var request in Enumerable.Repeat(Requests(modelPath), Rounds).SelectMany(requests => requests))
        {
            foreach (var streams in (bool[])[true, false])
            {
                request["model"] = modelName;
                request["stream"] = streams;
                await SendAsync(client, request, cancellationToken);
            }
        }
    }

    private IEnumerable<JsonObject> Requests(string modelPath)
    {
        var path = options.Value.WarmUpPath is { } wanted
            ? ModelFile.Find(wanted, environment.ContentRootPath)
            : Path.ChangeExtension(modelPath, ".warmup.json");
        if (!File.Exists(path))
        {
            return options.Value.WarmUpPath is null
                ? [new JsonObject { ["messages"] = new JsonArray(
                    new JsonObject { ["role"] = "user", ["content"] = "Hello" }), ["max_tokens"] = 8 }]
                : throw new InvalidOperationException($"There is no file {path}. Set Inference:WarmUpPath to a list of chat requests.");
        }

        return JsonNode.Parse(File.ReadAllText(path)) is JsonArray requests
            ? [.. requests.OfType<JsonObject>()]
            : throw new InvalidOperationException($"{path} is no list of chat requests.");
    }

    // A refused request means a wrong file, or a machine too busy to compile a pattern in time. The model itself is ready.
    private async Task SendAsync(HttpClient client, JsonObject request, CancellationToken cancellationToken)
    {
        for (var left = MostTries - 1; ; left--)
        {
            using var body = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/v1/chat/completions", UriKind.Relative), body, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (answer.IsSuccessStatusCode)
                return;
            if ((int)answer.StatusCode >= StatusCodes.Status500InternalServerError)
                throw new InvalidOperationException($"the model was loaded but does not answer: {text}");
            if (left == 0)
            {
                LogRefused(logger, text);
                return;
            }
        }
    }

    // A wildcard is no address to call. A test server without a socket has no address.
    private Uri? Address()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.OrderBy(one => one.StartsWith("https", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        return address is null
            ? null
            : new Uri(address.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").Replace("+", "localhost")
                .Replace("*", "localhost"));
    }

    [LoggerMessage(LogLevel.Warning, "The warm-up's request was refused; the first answers may be slow: {Answer}")]
    private static partial void LogRefused(ILogger logger, string answer);
}
