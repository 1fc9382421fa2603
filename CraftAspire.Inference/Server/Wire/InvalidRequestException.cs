namespace CraftAspire.Inference.Server.Wire;

/// <summary>The request cannot be served; names the field.</summary>
internal sealed class InvalidRequestException(
    string message, string? param, string? code = null, int status = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    public string? Param { get; } = param;

    public string? Code { get; } = code;

    public int Status { get; } = status;
}
