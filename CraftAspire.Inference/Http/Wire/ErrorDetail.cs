namespace CraftAspire.Inference.Http.Wire;

/// <param name="Message">A sentence for the caller.</param>
/// <param name="Type">The error's kind: <c>invalid_request_error</c>, <c>server_error</c>…</param>
/// <param name="Param">The field to blame, or null.</param>
/// <param name="Code">A stable code, or null.</param>
internal sealed record ErrorDetail(string Message, string Type, string? Param, string? Code);
