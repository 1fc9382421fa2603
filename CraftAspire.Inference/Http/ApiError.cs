using System.Globalization;
using CraftAspire.Inference.Http.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Inference.Http;

/// <summary>The server's errors, as OpenAI's clients know them.</summary>
internal static class ApiError
{
    private const string InvalidRequest = "invalid_request_error";
    private const string ServerError = "server_error";

    public static ErrorBody Timeout { get; } = new(new ErrorDetail("The request took longer than its deadline.", "timeout", null, "timeout"));

    public static IResult BadRequest(InvalidRequestException fault) =>
        Write(StatusCodes.Status400BadRequest, fault.Message, InvalidRequest, fault.Param, fault.Code);

    public static IResult BadBody(BadHttpRequestException fault) => Write(fault.StatusCode, fault.Message, InvalidRequest);

    public static IResult Unauthorized(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Write(StatusCodes.Status401Unauthorized, "Show the API key as bearer token in the Authorization header.", "authentication_error", null, "invalid_api_key");
    }

    public static IResult UnknownModel(string model) =>
        Write(StatusCodes.Status400BadRequest, $"The model '{model}' does not exist here.", InvalidRequest, "model", "model_not_found");

    public static IResult QueueFull(HttpContext http, TimeSpan retryAfter)
    {
        RetryAfter(http, retryAfter);
        return Write(StatusCodes.Status429TooManyRequests, "Too many requests wait already. Try again later.", "rate_limit_error", null, "queue_full");
    }

    public static IResult Unavailable(HttpContext http, string reason)
    {
        RetryAfter(http, TimeSpan.FromSeconds(5));
        return Write(StatusCodes.Status503ServiceUnavailable, reason, ServerError, null, "model_unavailable");
    }

    public static IResult Failed(string reason) => Write(StatusCodes.Status500InternalServerError, reason, ServerError, null, "model_error");

    public static IResult TimedOut() => TypedResults.Json(Timeout, InferenceJson.Readable.ErrorBody, statusCode: StatusCodes.Status504GatewayTimeout);

    private static JsonHttpResult<ErrorBody> Write(int status, string message, string type, string? param = null, string? code = null) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(message, type, param, code)), InferenceJson.Readable.ErrorBody, statusCode: status);

    private static void RetryAfter(HttpContext http, TimeSpan delay) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
