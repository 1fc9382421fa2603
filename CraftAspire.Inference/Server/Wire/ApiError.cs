using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>The server's errors, in the form that OpenAI's clients know.</summary>
internal static class ApiError
{
    private const string InvalidRequest = "invalid_request_error";
    private const string Authentication = "authentication_error";
    private const string ServerError = "server_error";

    public static ErrorBody Timeout { get; } = new(
        new ErrorDetail("The request took longer than its deadline.", "timeout", null, "timeout"));

    public static IResult Of(InvalidRequestException fault) => Write(fault.Status, fault.Message, InvalidRequest, fault.Param, fault.Code);

    public static IResult BadBody(BadHttpRequestException fault) => Write(fault.StatusCode, fault.Message, InvalidRequest);

    /// <summary>An error of the HTTP layer that has no body yet.</summary>
    public static IResult Of(int status, string message, string? code) => Write(status, message, InvalidRequest, null, code);

    public static IResult MissingKey(HttpContext http) => Unauthorized(
        http, "The API key is missing: send it as bearer token in the Authorization header.", "missing_api_key");

    public static IResult WrongKey(HttpContext http) => Unauthorized(http, "The API key is wrong.", "invalid_api_key");

    public static IResult UnknownModel(string model) =>
        Write(
            StatusCodes.Status404NotFound, $"The model '{model}' does not exist here; GET /v1/models lists those that do.", InvalidRequest,
                "model", "model_not_found");

    public static IResult QueueFull(HttpContext http, TimeSpan retryAfter)
    {
        RetryAfter(http, retryAfter);
        return Write(
            StatusCodes.Status429TooManyRequests, "Too many requests wait already. Try again later.", "rate_limit_error", null,
                "queue_full");
    }

    public static IResult Unavailable(HttpContext http, string reason)
    {
        RetryAfter(http, TimeSpan.FromSeconds(5));
        return Write(StatusCodes.Status503ServiceUnavailable, reason, ServerError, null, "model_unavailable");
    }

    public static IResult Failed(string reason) =>
        Write(StatusCodes.Status500InternalServerError, reason, ServerError, null, "model_error");

    public static ErrorBody FailedBody(string reason) => new(new ErrorDetail(reason, ServerError, null, "model_error"));

    public static IResult TimedOut() =>
        TypedResults.Json(Timeout, InferenceJson.Readable.ErrorBody, statusCode: StatusCodes.Status504GatewayTimeout);

    private static JsonHttpResult<ErrorBody> Unauthorized(HttpContext http, string message, string code)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Write(StatusCodes.Status401Unauthorized, message, Authentication, null, code);
    }

    private static JsonHttpResult<ErrorBody> Write(int status, string message, string type, string? param = null, string? code = null) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(message, type, param, code)), InferenceJson.Readable.ErrorBody, statusCode: status);

    private static void RetryAfter(HttpContext http, TimeSpan delay) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}

/// <summary>An error in OpenAI's form.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <param name="Message">A sentence for the caller.</param>
/// <param name="Type">The error's kind: <c>invalid_request_error</c>, <c>server_error</c>…</param>
/// <param name="Param">The wrong field, or null.</param>
/// <param name="Code">A stable code, or null.</param>
internal sealed record ErrorDetail(
    string Message,
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Param,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Code);
