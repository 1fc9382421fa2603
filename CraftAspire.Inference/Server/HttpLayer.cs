using System.Diagnostics;
using CraftAspire.Inference.Server.Wire;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CraftAspire.Inference.Server;

/// <summary>
/// Gives every response a request id, and every refusal before an endpoint OpenAI's error body. Kestrel answers long request lines and
/// headers without a body, so its limits are wider and the usual ones are kept here.
/// </summary>
internal static class HttpLayer
{
    private const string RequestId = "x-request-id";
    private const int LongestAddress = 8 << 10;
    private const int LargestHeaders = 32 << 10;
    private const int Wider = 4;
    private const string Paths = "This server has POST /v1/chat/completions, POST /v1/embeddings, GET /v1/models and GET /v1/models/{id}.";

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestLineSize = Wider * LongestAddress;
        kestrel.Limits.MaxRequestHeadersTotalSize = Wider * LargestHeaders;
    }

    public static void UseHttpLayer(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            http.Response.Headers[RequestId] = $"req_{Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier}";
            if (http.Request.Path.Value!.Length + http.Request.QueryString.Value!.Length > LongestAddress)
                http.Response.StatusCode = StatusCodes.Status414UriTooLong;
            else if (http.Request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > LargestHeaders)
                http.Response.StatusCode = StatusCodes.Status431RequestHeaderFieldsTooLarge;
            else
                await next(http);
            if (!http.Response.HasStarted && http.Response.ContentLength is null && Refusal(http) is { } refusal)
                await refusal.ExecuteAsync(http);
        });
    }

    private static IResult? Refusal(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound when http.GetEndpoint() is null => ApiError.Of(
            StatusCodes.Status404NotFound,
            $"There is no {http.Request.Path}. {Paths}",
            "unknown_path"),
        StatusCodes.Status405MethodNotAllowed => ApiError.Of(
            StatusCodes.Status405MethodNotAllowed, $"{http.Request.Path} takes {http.Response.Headers.Allow}, not {http.Request.Method}.",
                "method_not_allowed"),
        StatusCodes.Status414UriTooLong => ApiError.Of(
            StatusCodes.Status414UriTooLong, $"The address is longer than {LongestAddress} characters.", "uri_too_long"),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => ApiError.Of(
            StatusCodes.Status431RequestHeaderFieldsTooLarge, $"The headers have more than {LargestHeaders} characters.",
                "headers_too_large"),
        _ => null,
    };
}
