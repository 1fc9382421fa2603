using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace TelegramEmulator.Control;

/// <summary>
/// A body or query that does not fit is answered in one line that names the field; the framework would show a developer its stack instead.
/// </summary>
public sealed class WrongRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException wrong)
            return ValueTask.FromResult(false);

        httpContext.Response.StatusCode = wrong.StatusCode;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = wrong.StatusCode, Detail = Reason(wrong) },
        });
    }

    private static string Reason(BadHttpRequestException wrong)
    {
        if (wrong.InnerException is not JsonException json)
            return wrong.Message;

        // Behind the first sentence stand type names and byte positions, which say nothing to whoever sent it.
        var sentence = json.Message.Split(" Path: ")[0];
        return json switch
        {
            { Message: var message } when Quoted(message, "missing required properties including: '") is { } missing =>
                $"'{missing}' is missing.",
            { Message: var message } when Quoted(message, "The JSON property '") is { } unknown => $"There is no field '{unknown}'.",
            { Path: { Length: > 2 } path } => $"'{path.TrimStart('$', '.')}' has a value that does not fit.",
            _ => sentence,
        };
    }

    private static string? Quoted(string message, string before)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return null;

        start += before.Length;
        return message.IndexOf('\'', start) is > 0 and var end ? message[start..end] : null;
    }
}
